// `npm test`: starts what this machine has, runs every suite, stops it all again and prints the closing line last.
// REQUIRE_SERVICES=1 (continuous integration): a missing service or a skipped test is a failure.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMachineServices } from './machine-services.ts';
import { runProgram } from './run-program.ts';
import { closingLine, type TestSummary } from './test-summary.ts';

const required = process.env.REQUIRE_SERVICES === '1';
const nothingRan: TestSummary = { passed: 0, failed: 1, skipped: 0, skippedSuites: [] };

const runVitest = async (env: Readonly<Record<string, string>>): Promise<{ code: number; summary: TestSummary }> => {
  const folder = mkdtempSync(join(tmpdir(), 'post-clinics-summary-'));
  const file = join(folder, 'summary.json');
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const command = [process.execPath, vitest, 'run', ...process.argv.slice(2)];
  try {
    const code = await runProgram(command, { ...env, TEST_SUMMARY_FILE: file });
    const summary: TestSummary = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : nothingRan;
    return { code, summary };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const listSkipped = ({ skippedSuites }: TestSummary): void => {
  if (skippedSuites.length === 0) return;
  console.log('Skipped:');
  for (const { name, tests, reason } of skippedSuites) console.log(`  ${name} (${tests}): ${reason}`);
};

const NEEDED_WHEN_REQUIRED = ['TEST_DATABASE_URL', 'TEST_REDIS_URL', 'TEST_NGINX', 'TEST_CHROMIUM'];

const runTests = async (): Promise<number> => {
  await using services = await startMachineServices({ durable: false });
  const missing = Object.values(services.missing);
  const needed = NEEDED_WHEN_REQUIRED.flatMap((variable) => services.missing[variable] ?? []);
  if (required && needed.length > 0) {
    console.log(`REQUIRE_SERVICES=1, but: ${needed.join('; ')}`);
    console.log(closingLine(nothingRan));
    return 1;
  }
  if (missing.length > 0) console.log(`Without: ${missing.join('; ')}`);
  const { code, summary } = await runVitest({
    ...services.env,
    TEST_MISSING_SERVICES: JSON.stringify(services.missing),
  });
  listSkipped(summary);
  const skippedThough = required && summary.skipped > 0;
  if (skippedThough) console.log('REQUIRE_SERVICES=1, but tests were skipped: that counts as a failure here.');
  console.log(closingLine(summary));
  return skippedThough || summary.failed > 0 ? Math.max(code, 1) : code;
};

process.exitCode = await runTests();
