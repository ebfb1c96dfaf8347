import { readFileSync, writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { SkippedSuite, TestSummary } from './test-summary.ts';

const missingServices = (): Readonly<Record<string, string>> => JSON.parse(process.env.TEST_MISSING_SERVICES ?? '{}');

const noteOf = (test: TestCase): string | undefined => {
  const result = test.result();
  return result.state === 'skipped' ? result.note : undefined;
};

/** A suite that needs a service says so by naming its variable. */
const reasonFor = (module: TestModule, tests: readonly TestCase[]): string => {
  const notes = [...new Set(tests.map(noteOf).filter((note) => note !== undefined))];
  if (notes.length > 0) return notes.join('; ');
  const source = readFileSync(module.moduleId, 'utf8');
  const reasons = Object.entries(missingServices());
  const named = reasons.filter(([variable]) => source.includes(variable));
  const apply = named.length > 0 ? named : reasons;
  return apply.map(([, reason]) => reason).join('; ') || 'no reason given';
};

const suiteName = (test: TestCase): string =>
  test.parent.type === 'suite'
    ? `${test.module.relativeModuleId} › ${test.parent.fullName}`
    : test.module.relativeModuleId;

const skippedSuites = (module: TestModule): readonly SkippedSuite[] => {
  const bySuite = Map.groupBy(module.children.allTests('skipped'), suiteName);
  return [...bySuite].map(([name, tests]) => ({ name, tests: tests.length, reason: reasonFor(module, tests) }));
};

const count = (modules: readonly TestModule[], state: 'passed' | 'failed' | 'skipped'): number =>
  modules.reduce((sum, module) => sum + [...module.children.allTests(state)].length, 0);

/** A file that could not be loaded, a hook that broke: failures that belong to no test. */
const brokenSuites = (module: TestModule): number =>
  module.errors().length + [...module.children.allSuites()].reduce((sum, suite) => sum + suite.errors().length, 0);

/** Leaves the numbers in the file TEST_SUMMARY_FILE names, for whoever started vitest to print last. */
export const summaryReporter: Reporter = {
  onTestRunEnd: (modules, unhandledErrors) => {
    const file = process.env.TEST_SUMMARY_FILE;
    if (file === undefined) return;
    const broken = modules.reduce((sum, module) => sum + brokenSuites(module), unhandledErrors.length);
    const summary: TestSummary = {
      passed: count(modules, 'passed'),
      failed: count(modules, 'failed') + broken,
      skipped: count(modules, 'skipped'),
      skippedSuites: modules.flatMap(skippedSuites),
    };
    writeFileSync(file, JSON.stringify(summary));
  },
};
