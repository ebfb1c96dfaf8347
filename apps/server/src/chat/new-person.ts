import { randomInt } from 'node:crypto';

export interface Person {
  readonly phone: string;
}

/** Somebody who never wrote before. Nothing is ever sent to the number; it only has to read like one. */
export function newPerson(): Person {
  const digits = String(randomInt(1_000_000)).padStart(6, '0');
  return { phone: `5511910${digits}` };
}
