import type { RunningServer } from '@post/server';
import { Redis } from 'ioredis';
import type { TestClinic } from '../../support/open-clinic.ts';
import type { Service } from '../../support/services/service.ts';
import type { Faults } from './faults.ts';

/** A second process of the clinic, a Redis that forgets, and a provider that fails. */
export interface Trouble {
  readonly faults: Faults;
  readonly replica: RunningServer;
  /** Ends last: both processes use it. Null: the machine has none. */
  readonly redis: Service | null;
  /** Whatever goes wrong just before a turn. */
  strike(clinic: TestClinic): Promise<void>;
  end(): Promise<void>;
}

interface Around {
  readonly clinic: TestClinic;
  readonly faults: Faults;
  readonly redis: Service | null;
}

export async function openTrouble({ clinic, faults, redis }: Around): Promise<Trouble> {
  const replica = await clinic.openReplica();
  const client = redis ? new Redis(redis.url) : null;
  return {
    faults,
    replica,
    redis,
    async strike({ provider }) {
      faults.troubleProvider(provider);
      if (client && faults.flushes()) await client.flushall();
    },
    async end() {
      await replica.stop(5_000);
      client?.disconnect();
    },
  };
}
