export * from './appointment.ts';
export * from './catalogue.ts';
export * from './conversation.ts';
export * from './knowledge.ts';
export * from './patient.ts';
export * from './refusal.ts';
export * from './task.ts';
