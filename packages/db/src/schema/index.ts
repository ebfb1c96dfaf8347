export * from './appointment.ts';
export * from './clinic.ts';
export * from './conversations.ts';
export * from './media.ts';
export * from './memory.ts';
export * from './people.ts';
export * from './staff.ts';
export * from './work.ts';
