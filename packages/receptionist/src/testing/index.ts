export { agendaLines } from './agenda-lines.ts';
export { anaWithTwo } from './ana-with-two.ts';
export { AURORA } from './aurora.ts';
export { SmallClinic } from './small-clinic.ts';
