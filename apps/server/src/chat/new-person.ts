import { randomInt } from 'node:crypto';

export interface Person {
  readonly phone: string;
  readonly name: string;
}

/** Somebody who never wrote before. The area code 99 with this prefix belongs to nobody's mobile in São Paulo. */
export function newPerson(): Person {
  return { phone: `55119${randomInt(6_000_0000, 9_999_9999)}`, name: 'Você' };
}
