export { createReceptionist } from './create-receptionist.ts';
export type { ReceptionistLog } from './log.ts';
export type { ModelConfig } from './open-model.ts';
