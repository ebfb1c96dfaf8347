import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isPass } from '../judge.ts';
import type { Result } from './result.ts';
import { writePage } from './write-page.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Writes one result file per receptionist and the page for people. */
export async function publish(results: readonly Result[]): Promise<void> {
  const commit = (await promisify(execFile)('git', ['rev-parse', 'HEAD'], { cwd: ROOT })).stdout.trim();
  await mkdir(`${ROOT}/evals/results`, { recursive: true });
  for (const { name, control, summary, trials } of results) {
    const failures = trials
      .filter(({ verdict }) => !isPass(verdict))
      .map(({ played, verdict }) => ({
        scenario: played.scenario.name,
        seed: played.seed,
        stop: played.stop,
        ...verdict,
      }));
    const seeds = [...new Set(trials.map(({ played }) => played.seed))];
    const told = { receptionist: name, control, commit, seeds, summary, ...(control ? {} : { failures }) };
    await writeFile(`${ROOT}/evals/results/${name.replaceAll(' ', '-')}.json`, `${JSON.stringify(told, null, 2)}\n`);
  }
  await writeFile(`${ROOT}/docs/evaluation.md`, writePage(results));
}
