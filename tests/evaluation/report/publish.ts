import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Trial } from '../evaluate-all.ts';
import { isPass } from '../judge.ts';
import { withEarlier } from './earlier-results.ts';
import type { Result } from './result.ts';
import type { Run } from './run.ts';
import { writePage } from './write-page.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The state of the files that are about to be examined. */
export async function readCommit(): Promise<string> {
  return (await promisify(execFile)('git', ['rev-parse', 'HEAD'], { cwd: ROOT })).stdout.trim();
}

/**
 * Writes one result file per receptionist and the page for people, together with the receptionists that were examined
 * before in the same state: the whole takes long, and may be run in parts.
 */
export async function publish(fresh: readonly Result[], commit: string): Promise<void> {
  const results = await withEarlier(fresh, commit);
  const trials = results.flatMap((result) => result.trials);
  const run: Run = {
    commit,
    seeds: [...new Set(trials.map(({ played }) => played.seed))].sort((a, b) => a - b),
    promptVersion: trials.find(({ played }) => played.usage.promptVersion)?.played.usage.promptVersion ?? null,
  };
  await mkdir(`${ROOT}/evals/results`, { recursive: true });
  for (const result of results) {
    const file = `${ROOT}/evals/results/${result.name.replaceAll(/[ ,]+/g, '-')}.json`;
    await writeFile(file, `${JSON.stringify(published(result, run), null, 2)}\n`);
  }
  await writeFile(`${ROOT}/docs/evaluation.md`, `${writePage(results, run)}\n`);
}

function published({ name, role, summary, trials }: Result, run: Run) {
  const scenarios = [...Map.groupBy(trials, ({ played }) => played.scenario.name)].map(([scenario, group]) => ({
    scenario,
    situation: group[0]?.played.scenario.situation,
    n: group.length,
    passed: group.filter(({ verdict }) => isPass(verdict)).length,
  }));
  const failures = trials.filter(({ verdict }) => !isPass(verdict)).map(failure);
  return { brain: name, role, ...run, n: trials.length, summary, scenarios, failures: role === 'null' ? [] : failures };
}

const failure = ({ played, verdict }: Trial) => ({
  scenario: played.scenario.name,
  seed: played.seed,
  stop: played.stop,
  ...verdict,
});
