export { openLine } from './open-line.ts';
export { openTestClinic, type TestClinic } from './open-test-clinic.ts';
export { type TestDatabase, type TestDatabases, testDatabases } from './open-test-database.ts';
export { recordThrough } from './record-delivery.ts';
