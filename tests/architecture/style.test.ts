import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './cruise.ts';
import { buildFolder, type Files } from './planted-house.ts';

type Diagnostic = { readonly category: string; readonly location: { readonly path: string } };
type Report = { readonly diagnostics: readonly Diagnostic[] };

/** Lints the files under the project's own rules; answers "path rule" for each finding. */
const lint = (files: Files): readonly string[] => {
  const own = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
  using place = buildFolder({ 'biome.json': own('biome.json'), '.gitignore': own('.gitignore'), ...files });
  const biome = join(projectRoot, 'node_modules/.bin/biome');
  const args = ['lint', '--reporter=json', '--max-diagnostics=none'];
  const { stdout } = spawnSync(biome, args, { cwd: place.folder, encoding: 'utf8' });
  const { diagnostics }: Report = JSON.parse(stdout);
  return diagnostics.map(({ category, location }) => `${location.path} ${category.split('/').at(-1)}`);
};

const longFile = 'import "a";\n'.repeat(251);
const longFunction = `export const long = () => {\n${'  use();\n'.repeat(51)}};`;

const rules = [
  {
    rule: 'noProcessEnv',
    source: 'export const home = process.env.HOME;',
    caught: 'apps/server/src/a.ts',
    allowed: 'apps/server/src/config.ts',
  },
  {
    rule: 'noRestrictedGlobals',
    source: 'export const b = Date.now();',
    caught: 'packages/domain/src/b.ts',
    allowed: 'apps/server/src/b.ts',
  },
  {
    rule: 'noRestrictedGlobals',
    source: 'export const c = new Date();',
    caught: 'packages/application/src/c.ts',
    allowed: 'packages/db/src/c.ts',
  },
  {
    rule: 'noConsole',
    source: "console.log('olá');",
    caught: 'apps/server/src/d.ts',
    allowed: 'apps/server/src/chat/d.ts',
  },
  {
    rule: 'noExcessiveLinesPerFile',
    source: longFile,
    caught: 'packages/db/src/e.ts',
    allowed: 'packages/db/src/e.test.ts',
  },
  {
    rule: 'noExcessiveLinesPerFunction',
    source: longFunction,
    caught: 'packages/db/src/f.ts',
    allowed: 'packages/db/src/f.test.ts',
  },
  { rule: 'noDefaultExport', source: 'export default 1;', caught: 'packages/db/src/g.ts', allowed: 'vitest.config.ts' },
  { rule: 'useMaxParams', source: 'export const h = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];', caught: 'tests/h.ts' },
  { rule: 'noEnum', source: 'export enum Status { Held }', caught: 'tests/i.ts' },
  { rule: 'noExplicitAny', source: 'export type Anything = any;', caught: 'tests/j.ts' },
  {
    rule: 'noNonNullAssertion',
    source: 'export const k = (list: readonly number[]) => list[0]!;',
    caught: 'tests/k.ts',
  },
];

test('each house rule is caught where it holds', () => {
  const findings = lint(Object.fromEntries(rules.map(({ caught, source }) => [caught, source])));
  for (const { rule, caught } of rules) expect(findings).toContain(`${caught} ${rule}`);
});

test('each exception to a house rule is allowed where it is made', () => {
  const exceptions = rules.flatMap(({ allowed, source }) => (allowed === undefined ? [] : [[allowed, source]]));
  expect(lint(Object.fromEntries(exceptions))).toEqual([]);
});
