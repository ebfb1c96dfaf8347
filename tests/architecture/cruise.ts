import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export type Violation = { readonly rule: string; readonly from: string; readonly to: string };
export type Cruise = { readonly modules: readonly string[]; readonly violations: readonly Violation[] };

type Report = {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
};

export const projectRoot = resolve(import.meta.dirname, '../..');

/** Reads the packages, apps and tests under a folder with the project's own rules. */
export const cruise = (folder: string): Cruise => {
  const depcruise = resolve(projectRoot, 'node_modules/.bin/depcruise');
  const rules = resolve(projectRoot, '.dependency-cruiser.mjs');
  const args = ['--config', rules, '--output-type', 'json', 'packages', 'apps', 'tests'];
  const { stdout, stderr } = spawnSync(depcruise, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (stdout === '') throw new Error(`dependency-cruiser said nothing: ${stderr}`);
  const { modules, summary }: Report = JSON.parse(stdout);
  return {
    modules: modules.map((module) => module.source),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
};

/** The names of all rules there are. */
export const ruleNames = async (): Promise<readonly string[]> => {
  const loaded: { readonly default: { readonly forbidden: readonly { readonly name: string }[] } } = await import(
    resolve(projectRoot, '.dependency-cruiser.mjs')
  );
  return loaded.default.forbidden.map(({ name }) => name);
};
