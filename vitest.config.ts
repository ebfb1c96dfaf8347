import { defineConfig } from 'vitest/config';
import { summaryReporter } from './tests/support/services/summary-reporter.ts';

const shared = { pool: 'forks', setupFiles: ['./tests/support/services/open-handles.setup.ts'] } as const;

export default defineConfig({
  test: {
    // Two cores are what the smallest machine we promise to run on has; a third of the time is spent waiting.
    maxWorkers: 3,
    reporters: ['default', summaryReporter],
    projects: [
      {
        test: {
          ...shared,
          name: 'units',
          include: ['{packages,apps}/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { ...shared, name: 'system', include: ['tests/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
      },
    ],
  },
});
