import { timingSafeEqual } from 'node:crypto';

/** Compares without telling by its duration how much was right; only a wrong length shows. */
export function sameSecret(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
