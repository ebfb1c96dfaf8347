import { exchange } from './exchange.ts';
import type { Figure } from './figure.ts';
import { DEBOUNCE_MS, openBenchClinic } from './open-bench-clinic.ts';
import { quantile } from './statistics.ts';

const CONVERSATIONS = 50;
const ROUNDS = 8;
/** Patients do not write in the same instant: 50 of them within two seconds are a busy clinic. */
const SPACING_MS = 40;

/** From a patient's last message to the reply's arrival at the provider, without the quiet time; 50 conversations. */
export async function benchReply(services: {
  readonly database: string;
  readonly redis: string;
}): Promise<readonly Figure[]> {
  await using clinic = await openBenchClinic(services);
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const people = Array.from({ length: CONVERSATIONS }, (_, index) => `55119${50_000_000 + index}`);
    took.push(
      ...(await Promise.all(people.map((phone, index) => exchange(clinic, { phone, delayMs: index * SPACING_MS })))),
    );
  }
  const measured = took.slice(CONVERSATIONS).map((ms) => ms - DEBOUNCE_MS);
  const floor: number[] = [];
  for (let request = 0; request < 200; request += 1) floor.push(await roundTrip(clinic.url));
  return [figure(measured, floor)];
}

/** The least an exchange costs: one request over the loopback. */
async function roundTrip(url: string): Promise<number> {
  const startedAt = performance.now();
  await (await fetch(`${url}/healthz`)).arrayBuffer();
  return performance.now() - startedAt;
}

function figure(measured: readonly number[], floor: readonly number[]): Figure {
  const [p50, p99, least] = [quantile(measured, 0.5), quantile(measured, 0.99), quantile(floor, 0.5)];
  return {
    name: 'Last message to reply at the provider, without quiet time, 50 conversations',
    measured: `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
    floor: `p50 ${least.toFixed(1)} ms: one request to /healthz`,
    ratio: `p50 ${(p50 / least).toFixed(1)} ×`,
    goal: 'p50 ≤ 25 ms, p99 ≤ 100 ms',
    met: p50 <= 25 && p99 <= 100,
  };
}
