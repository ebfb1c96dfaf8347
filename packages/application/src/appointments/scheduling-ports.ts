import type { Ports } from '../ports/index.ts';

/** What it takes to look at agendas. */
export type AgendaPorts = Pick<Ports, 'store' | 'clock' | 'holidays'>;

/** What it takes to change them. */
export type SchedulingPorts = AgendaPorts & Pick<Ports, 'nudges'>;
