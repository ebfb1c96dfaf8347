import { configDefaults, defineConfig } from 'vitest/config';
import { summaryReporter } from './tests/support/services/summary-reporter.ts';

const shared = { pool: 'forks', setupFiles: ['./tests/support/services/open-handles.setup.ts'] } as const;

/** Browsers, races and kills use both cores by themselves; everything else waits a third of its time. */
const CROWDED = ['tests/{e2e,races,failures,nginx}/**/*.test.ts'];
const system = { ...shared, testTimeout: 60_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    reporters: ['default', summaryReporter],
    projects: [
      {
        test: {
          ...shared,
          name: 'units',
          include: ['{packages,apps}/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          maxWorkers: 3,
        },
      },
      {
        test: {
          ...system,
          name: 'system',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...CROWDED],
          maxWorkers: 3,
        },
      },
      {
        // Two cores are what the smallest machine we promise to run on has.
        test: { ...system, name: 'crowded', include: CROWDED, maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
