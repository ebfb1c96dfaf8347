export { Temporal } from 'temporal-polyfill';
export * from './clinic/clinic.ts';
export * from './conversations/channel-event.ts';
export * from './conversations/conversation.ts';
export * from './conversations/dialogue.ts';
export * from './patients/patient.ts';
export * from './scheduling/appointment.ts';
export * from './scheduling/free-time.ts';
export * from './shared/ids.ts';
