import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Files = Readonly<Record<string, string>>;

/** A house in good order: every room, each allowed arrow once, nothing else. */
const soundHouse: Files = {
  'packages/domain/package.json': '{ "name": "@post/domain", "exports": "./src/index.ts" }',
  'packages/domain/src/index.ts': "export * from './day.ts';",
  'packages/domain/src/day.ts': 'export const day = 1;',
  'packages/application/package.json': '{ "name": "@post/application", "dependencies": { "@post/domain": "*" } }',
  'packages/application/src/index.ts': "export { day } from '@post/domain';",
  'packages/db/package.json': '{ "name": "@post/db", "dependencies": { "drizzle-orm": "*" } }',
  'packages/db/src/index.ts': "export { sql } from 'drizzle-orm';",
  'packages/db/node_modules/drizzle-orm/package.json': '{ "name": "drizzle-orm", "main": "index.js" }',
  'packages/db/node_modules/drizzle-orm/index.js': 'export const sql = 1;',
  'packages/api/package.json': '{ "name": "@post/api", "dependencies": { "drizzle-orm": "*" } }',
  'packages/api/src/index.ts': 'export {};',
  'packages/api/node_modules/drizzle-orm/package.json': '{ "name": "drizzle-orm", "main": "index.js" }',
  'packages/api/node_modules/drizzle-orm/index.js': 'export const sql = 1;',
  'packages/whatsapp/package.json': '{ "name": "@post/whatsapp" }',
  'packages/whatsapp/src/index.ts': 'export {};',
  'packages/whatsapp/node_modules/left-pad/package.json': '{ "name": "left-pad", "main": "index.js" }',
  'packages/whatsapp/node_modules/left-pad/index.js': 'export const pad = 1;',
  'apps/server/package.json': '{ "name": "@post/server" }',
  'apps/server/src/index.ts': "import './config.ts';",
  'apps/server/src/config.ts': 'export const port = 1;',
  'tests/package.json': '{ "name": "@post/tests" }',
  'tests/support/harness.ts': "export { port } from '../../apps/server/src/config.ts';",
  'tests/journey.test.ts': "import './support/harness.ts';",
};

export type PlantedHouse = Disposable & { readonly folder: string };

export const buildFolder = (files: Files): PlantedHouse => {
  const folder = mkdtempSync(join(tmpdir(), 'post-clinics-house-'));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${source}\n`);
  }
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Builds the sound house in a temporary folder and plants the given files in it. */
export const buildHouse = (planted: Files): PlantedHouse => {
  const house = buildFolder({ ...soundHouse, ...planted });
  const { folder } = house;
  const scope = join(folder, 'packages/application/node_modules/@post');
  mkdirSync(scope, { recursive: true });
  symlinkSync('../../../domain', join(scope, 'domain'));
  return house;
};
