import type { Ports, Receptionist } from '@post/application';
import { testDatabases } from '@post/db/testing';
import { Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { openClinic, type TestClinic } from '../support/open-clinic.ts';
import { until } from '../support/services/until.ts';
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

  constructor(clinic: TestClinic, gate: Gate, seat: Seat) {
    this.clinic = clinic;
    this.#gate = gate;
    this.#seat = seat;
  }

  /** Who answers from here on; null: Cora herself. */
  seat(receptionist: Receptionist | null): void {
    this.#seat.taken = receptionist;
  }

  /** Empties the clinic of people and writes the rows with which the scenario starts. */
  async begin(scenario: Scenario): Promise<void> {
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
      for (const payload of payloads) {
        const status = await this.clinic.deliver(payload);
        if (status !== 200) throw new Error(`the webhook answered ${status}`);
      }
      if (payloads.length > 1) await this.#folded();
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

  [Symbol.asyncDispose](): Promise<void> {
    return this.clinic[Symbol.asyncDispose]();
  }
}

interface Seat {
  taken: Receptionist | null;
}

interface WorldSetting {
  readonly model?: ModelEndpoint | undefined;
  /** A rule of the house that is another one in this world. */
  readonly rule?: ChangedRule | undefined;
}

export async function openWorld({ model, rule }: WorldSetting = {}): Promise<World> {
  const [database] = testDatabases;
  if (!database) throw new Error('no database to evaluate on');
  const gate: Gate = { shut: false };
  const seat: Seat = { taken: null };
  const ports = (real: Ports): Ports => ({
    ...real,
    ...rule?.ports,
    turns: { ...real.turns, claimNext: async () => (gate.shut ? null : real.turns.claimNext()) },
    receptionist: {
      compose: (turn, tools, signal) => (seat.taken ?? real.receptionist).compose(turn, tools, signal),
    },
  });
  const clinic = await openClinic({ database, now: '2026-03-09T10:00', ports, ...(model ? { model } : {}) });
  if (rule) await changeRule(clinic, rule);
  return new World(clinic, gate, seat);
}
