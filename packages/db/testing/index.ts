export { openTestClinic, type TestClinic } from './open-test-clinic.ts';
export { type TestDatabase, type TestDatabases, testDatabases } from './open-test-database.ts';
