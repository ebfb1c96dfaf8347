export type { Database } from './database/database.ts';
export { DatabaseError } from './database/database-error.ts';
export { DirectoryInUseError } from './database/directory-lock.ts';
export { type DatabasePlace, openDatabase } from './database/open-database.ts';
export { createStore } from './store/create-store.ts';
