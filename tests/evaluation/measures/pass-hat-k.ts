/**
 * The chance that k dialogues of a scenario all succeed, estimated without bias from c successes in n: C(c,k) / C(n,k).
 * Reliability, unlike the chance that one of k succeeds.
 */
export function passHatK(successes: number, trials: number, k: number): number {
  if (k > trials) throw new RangeError(`pass^${k} needs ${k} trials, there are ${trials}`);
  let chance = 1;
  for (let i = 0; i < k; i += 1) chance *= Math.max(0, successes - i) / (trials - i);
  return chance;
}
