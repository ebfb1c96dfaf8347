import { expect, test } from 'vitest';
import { cruise, projectRoot, ruleNames } from './cruise.ts';
import { buildHouse, type Files } from './planted-house.ts';

type Planted = { readonly files: Files; readonly at: string };

const plantedAgainst: Readonly<Record<string, Planted>> = {
  'domain-depends-on-nothing': {
    at: 'packages/domain/src/read-file.ts',
    files: { 'packages/domain/src/read-file.ts': "export { readFileSync } from 'node:fs';" },
  },
  'application-knows-only-the-domain': {
    at: 'packages/application/src/write-row.ts',
    files: { 'packages/application/src/write-row.ts': "export * from '../../db/src/index.ts';" },
  },
  'siblings-are-strangers': {
    at: 'packages/whatsapp/src/ask-api.ts',
    files: { 'packages/whatsapp/src/ask-api.ts': "export * from '../../api/src/index.ts';" },
  },
  'packages-do-not-know-the-apps': {
    at: 'packages/whatsapp/src/read-config.ts',
    files: { 'packages/whatsapp/src/read-config.ts': "export * from '../../../apps/server/src/config.ts';" },
  },
  'packages-are-entered-by-the-front-door': {
    at: 'apps/server/src/climb-in.ts',
    files: { 'apps/server/src/climb-in.ts': "export * from '../../../packages/domain/src/day.ts';" },
  },
  'dashboard-knows-only-the-contract': {
    at: 'apps/dashboard/src/lib/rows.ts',
    files: { 'apps/dashboard/src/lib/rows.ts': "export * from '../../../../packages/db/src/index.ts';" },
  },
  'dashboard-takes-only-types-from-the-api': {
    at: 'apps/dashboard/src/lib/run.ts',
    files: { 'apps/dashboard/src/lib/run.ts': "export * from '../../../../packages/api/src/index.ts';" },
  },
  'features-are-strangers': {
    at: 'apps/dashboard/src/features/inbox/borrow.ts',
    files: {
      'apps/dashboard/src/features/inbox/borrow.ts': "export * from '../tasks/board.ts';",
      'apps/dashboard/src/features/tasks/board.ts': 'export const board = 1;',
    },
  },
  'components-know-no-feature': {
    at: 'apps/dashboard/src/components/button.ts',
    files: {
      'apps/dashboard/src/components/button.ts': "export * from '../features/tasks/board.ts';",
      'apps/dashboard/src/features/tasks/board.ts': 'export const board = 1;',
    },
  },
  'features-do-not-know-the-app': {
    at: 'apps/dashboard/src/features/tasks/board.ts',
    files: {
      'apps/dashboard/src/features/tasks/board.ts': "export * from '../../app/router.ts';",
      'apps/dashboard/src/app/router.ts': 'export const router = 1;',
    },
  },
  'nobody-imports-tests': {
    at: 'apps/server/src/use-harness.ts',
    files: { 'apps/server/src/use-harness.ts': "export * from '../../../tests/support/harness.ts';" },
  },
  'products-do-not-import-test-code': {
    at: 'packages/db/src/borrow.ts',
    files: {
      'packages/db/src/borrow.ts': "export * from './day.test.ts';",
      'packages/db/src/day.test.ts': 'export const sample = 1;',
    },
  },
  'only-db-speaks-sql': {
    at: 'packages/api/src/raw.ts',
    files: { 'packages/api/src/raw.ts': "export { sql } from 'drizzle-orm';" },
  },
  'no-cycles': {
    at: 'packages/domain/src/egg.ts',
    files: {
      'packages/domain/src/hen.ts': "import type { Egg } from './egg.ts';\nexport type Hen = { readonly laid: Egg };",
      'packages/domain/src/egg.ts': "import type { Hen } from './hen.ts';\nexport type Egg = { readonly of: Hen };",
    },
  },
  'no-orphans': {
    at: 'packages/domain/src/forgotten.ts',
    files: { 'packages/domain/src/forgotten.ts': 'export const forgotten = 1;' },
  },
  'imports-resolve': {
    at: 'packages/domain/src/dead-end.ts',
    files: { 'packages/domain/src/dead-end.ts': "export * from './nowhere.ts';" },
  },
  'dependencies-are-declared': {
    at: 'packages/whatsapp/src/pad.ts',
    files: { 'packages/whatsapp/src/pad.ts': "export { pad } from 'left-pad';" },
  },
};

test('a house in good order passes every rule', () => {
  using house = buildHouse({});
  expect(cruise(house.folder).violations).toEqual([]);
});

test('every rule catches the wrong arrow planted against it, and no rule goes unseen', async () => {
  using house = buildHouse(Object.assign({}, ...Object.values(plantedAgainst).map(({ files }) => files)));
  const { violations } = cruise(house.folder);
  const caught = Object.entries(plantedAgainst).filter(([name, { at }]) =>
    violations.some(({ rule, from }) => rule === name && from === at),
  );
  expect(caught.map(([name]) => name)).toEqual(await ruleNames());
});

test('this house passes every rule, and all of it was read', () => {
  const { modules, violations } = cruise(projectRoot);
  expect(violations).toEqual([]);
  for (const room of ['domain', 'application', 'db', 'receptionist', 'whatsapp', 'api']) {
    expect(modules).toContain(`packages/${room}/src/index.ts`);
  }
  expect(modules.filter((path) => /^(packages|apps|tests)\//.test(path)).length).toBeGreaterThan(100);
});
