import { createHash } from 'node:crypto';
import { countSignInAttempt, type Database, forgetSignInAttempts } from '@post/db';

export interface SignInThrottle {
  /** Counts an attempt; false when there were too many. */
  mayTry(address: string, email: string): Promise<boolean>;
  /** It was the right person: what they mistyped before is forgotten. */
  succeeded(address: string, email: string): Promise<void>;
}

const WINDOW_MINUTES = 15;
/** One person mistyping from one place. */
const PER_PERSON_AND_PLACE = 8;
/** Many passwords for one person from many places: kept high, so that a stranger can hardly lock the owner out. */
const PER_PERSON = 60;
/** Many people from one place: a whole reception may share an address. */
const PER_PLACE = 60;

/** Attempts are counted before the password is looked at, so that many at once are no way around. */
export function createSignInThrottle(database: Database): SignInThrottle {
  const count = (key: string) => countSignInAttempt(database, key, WINDOW_MINUTES);
  return {
    async mayTry(address, email) {
      const counts = await Promise.all([count(pair(address, email)), count(`person:${digest(email)}`)]);
      const ofPlace = await count(`place:${digest(address)}`);
      return counts[0] <= PER_PERSON_AND_PLACE && counts[1] <= PER_PERSON && ofPlace <= PER_PLACE;
    },
    succeeded: (address, email) => forgetSignInAttempts(database, pair(address, email)),
  };
}

function pair(address: string, email: string): string {
  return `pair:${digest(`${address} ${email}`)}`;
}

/** The table names nobody. */
function digest(text: string): string {
  return createHash('sha256').update(text.toLowerCase()).digest('hex');
}
