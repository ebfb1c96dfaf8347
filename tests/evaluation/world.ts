import type { Ports, Receptionist } from '@post/application';
import { testDatabases } from '@post/db/testing';
import { Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { openClinic, type TestClinic } from '../support/open-clinic.ts';
import { MissingService } from '../support/services/missing-service.ts';
import { startRedis } from '../support/services/redis.ts';
import type { Service } from '../support/services/service.ts';
import { until } from '../support/services/until.ts';
import { type FaultCounts, Faults } from './faults/faults.ts';
import { takeOver } from './faults/take-over.ts';
import { openTrouble, type Trouble } from './faults/trouble.ts';
import { writeOpening } from './opening-rows.ts';
import { type ChangedRule, changeRule } from './policy/changed-rule.ts';
import type { Scenario } from './scenario.ts';

const ZONE = 'America/Sao_Paulo';

/** Lets several deliveries become one burst: no turn is claimed while it is shut. */
interface Gate {
  shut: boolean;
}

interface ModelEndpoint {
  readonly baseUrl: string;
  readonly api: 'responses' | 'chat_completions';
}

/** One running clinic in which dialogue after dialogue is played, each in a clinic without a past. */
export class World implements AsyncDisposable {
  readonly clinic: TestClinic;
  readonly #gate: Gate;
  readonly #seat: Seat;
  readonly #trouble: Trouble | null;

  constructor(clinic: TestClinic, { gate, seat, trouble }: WorldParts) {
    this.clinic = clinic;
    this.#gate = gate;
    this.#seat = seat;
    this.#trouble = trouble;
  }

  /** Who answers from here on; null: Cora herself. */
  seat(receptionist: Receptionist | null): void {
    this.#seat.taken = receptionist;
  }

  /** What went wrong in the dialogue so far; null where nothing is made to. */
  get faults(): FaultCounts | null {
    return this.#trouble?.faults.counts ?? null;
  }

  /** Empties the clinic of people and writes the rows with which the scenario starts. */
  async begin(scenario: Scenario, seed: number): Promise<void> {
    this.#trouble?.faults.begin(`${scenario.name} ${seed}`);
    await this.clinic.server.database.transaction('an evaluation begins', async (session) => {
      await session.rows(sql`truncate contact, patient, delivery, webhook_event, task, effect cascade`);
    });
    const now = Temporal.PlainDateTime.from(scenario.now).toZonedDateTime(ZONE).toInstant();
    this.clinic.clock.advance(this.clinic.clock.now().until(now));
    await writeOpening(this.clinic, scenario.opening ?? []);
  }

  /** Delivers all pieces before anybody may answer, and waits until nothing is left to do. */
  async hear(payloads: readonly unknown[]): Promise<void> {
    this.#gate.shut = true;
    try {
      const deliveries = this.#trouble?.faults.deliveries(payloads) ?? payloads;
      const servers = [this.clinic.server, ...(this.#trouble ? [this.#trouble.replica] : [])];
      for (const [index, payload] of deliveries.entries()) {
        const status = await this.clinic.deliver(payload, servers[index % servers.length]);
        if (status !== 200) throw new Error(`the webhook answered ${status}`);
      }
      if (deliveries.length > 1) await this.#folded();
      await this.#trouble?.strike(this.clinic);
    } finally {
      this.#gate.shut = false;
    }
    this.clinic.server.ports.nudges.turnReady(0);
    await this.clinic.settle();
  }

  async #folded(): Promise<void> {
    const accepted = async () => (await this.clinic.rows(sql`select 1 from delivery limit 1`)).length === 0;
    await until(accepted, { what: 'deliveries left', withinMs: 10_000 });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#trouble?.end();
    await this.clinic[Symbol.asyncDispose]();
    await this.#trouble?.redis?.stop();
  }
}

interface Seat {
  taken: Receptionist | null;
}

interface WorldParts {
  readonly gate: Gate;
  readonly seat: Seat;
  readonly trouble: Trouble | null;
}

/** A machine without Redis has the other troubles. */
async function redisIfThere(): Promise<Service | null> {
  try {
    return await startRedis();
  } catch (error) {
    if (error instanceof MissingService) return null;
    throw error;
  }
}

interface WorldSetting {
  readonly model?: ModelEndpoint | undefined;
  /** A rule of the house that is another one in this world. */
  readonly rule?: ChangedRule | undefined;
  /** Things go wrong around each dialogue, chosen by its seed and this number. */
  readonly faults?: number | undefined;
}

export async function openWorld({ model, rule, faults: salt }: WorldSetting = {}): Promise<World> {
  const [database] = testDatabases;
  if (!database) throw new Error('no database to evaluate on');
  const gate: Gate = { shut: false };
  const seat: Seat = { taken: null };
  const faults = salt === undefined ? null : new Faults(salt);
  const ports = (real: Ports): Ports => ({
    ...real,
    ...rule?.ports,
    turns: { ...real.turns, claimNext: async () => (gate.shut ? null : real.turns.claimNext()) },
    receptionist: receptionistOf(real),
  });
  const seated = (real: Ports): Receptionist => ({
    compose: (turn, tools, signal) => (seat.taken ?? real.receptionist).compose(turn, tools, signal),
  });
  const receptionistOf = (real: Ports): Receptionist =>
    faults ? faults.loseRuns(seated(real), (claim) => takeOver(clinic, claim)) : seated(real);
  const redis = faults ? await redisIfThere() : null;
  const environment = redis ? { REDIS_URL: redis.url } : {};
  const told = { database, now: '2026-03-09T10:00', ports, environment };
  const clinic: TestClinic = await openClinic({ ...told, ...(model ? { model } : {}) });
  if (rule) await changeRule(clinic, rule);
  const trouble = faults ? await openTrouble({ clinic, faults, redis }) : null;
  return new World(clinic, { gate, seat, trouble });
}
