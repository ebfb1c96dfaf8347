import { randomUUID } from 'node:crypto';
import type { Actor, BookRequest, Ports, StaffRole, Store } from '@post/application';
import { createInbox, createTurnQueue } from '@post/db';
import { openTestClinic, recordThrough, type TestClinic } from '@post/db/testing';
import {
  type AppointmentStatus,
  type ContactId,
  type ProfessionalId,
  type Service,
  type ServiceId,
  type StaffId,
  Temporal,
} from '@post/domain';
import { sql } from 'drizzle-orm';
import { brazilianHolidays } from '../../apps/server/src/holidays.ts';
import { TestClock } from '../support/test-clock.ts';

const ZONE = 'America/Sao_Paulo';
const holidays = brazilianHolidays();

type Database = Parameters<typeof openTestClinic>[0];
type DeskPorts = Pick<Ports, 'store' | 'clock' | 'holidays' | 'nudges'>;

/** One line of the agenda, as the database has it. */
export interface AgendaLine {
  readonly id: string;
  readonly wall: string;
  readonly professional: string;
  readonly patient: string;
  readonly status: AppointmentStatus;
  readonly fitIn: boolean;
}

/** Wall time of the clinic, e.g. 2026-11-24T10:00. */
export function at(wall: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE).toInstant();
}

export function walls(times: readonly { readonly startsAt: Temporal.Instant }[]): string[] {
  return times.map(({ startsAt }) =>
    startsAt.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' }),
  );
}

/** The demo clinic's desk on a real database: the use cases' ports, who acts, and a look at what is stored. */
export class Reception {
  readonly clinic: TestClinic;
  readonly clock: TestClock;
  readonly ports: DeskPorts;
  readonly api: Actor;

  constructor(clinic: TestClinic, now: string) {
    this.clinic = clinic;
    this.clock = new TestClock(at(now));
    this.ports = this.portsOn(clinic.store);
    this.api = { kind: 'api', clinicId: clinic.clinicId };
  }

  portsOn(store: Store): DeskPorts {
    const nothing = () => {};
    const nudges = {
      deliveryAccepted: nothing,
      turnReady: nothing,
      replyQueued: nothing,
      knowledgeChanged: nothing,
      eventsAppended: nothing,
    };
    return { store, clock: this.clock, holidays, nudges };
  }

  staff(role: StaffRole): Actor {
    return { kind: 'staff', clinicId: this.clinic.clinicId, staffId: 'staff-1' as StaffId, role, professionalId: null };
  }

  /** Cora in the turn of someone who has just written. */
  async cora(phone: string): Promise<Actor & { readonly kind: 'cora' }> {
    const { database, clinicId, channel } = this.clinic;
    const recorded = await recordThrough(createInbox(database, { clock: this.clock, debounceMs: 0 }))({
      clinicId,
      channelId: channel.id,
      raw: '{}',
      event: {
        kind: 'message',
        sender: { phone, lid: null, businessScopedId: null },
        senderName: null,
        providerMessageId: randomUUID(),
        inReplyTo: null,
        sentAt: this.clock.now(),
        isEdit: false,
        content: { kind: 'text', text: 'oi' },
      },
    });
    if (recorded.kind !== 'message') throw new Error(`expected a message, got ${recorded.kind}`);
    // On a slow machine the lease of an earlier test's conversation may have run out: it is claimed on the way.
    const turns = createTurnQueue(database);
    let claim = await turns.claimNext();
    while (claim && claim.conversationId !== recorded.conversationId) claim = await turns.claimNext();
    if (!claim) throw new Error('the conversation just recorded is not ready');
    return { kind: 'cora', clinicId, claim };
  }

  service(name: string): Service {
    const service = this.clinic.catalogue.services.find((one) => one.name === name);
    if (!service) throw new Error(`the demo clinic does not offer ${name}`);
    return service;
  }

  professional(name: string): ProfessionalId {
    const professional = this.clinic.catalogue.professionals.find((one) => one.name.includes(name));
    if (!professional) throw new Error(`nobody at the demo clinic is called ${name}`);
    return professional.id;
  }

  /** A wish of someone new, for a 45-minute visit with Helena unless told otherwise. */
  wish(wall: string, patient: string, more: Partial<BookRequest> = {}): BookRequest {
    return {
      serviceId: this.service('Clínica geral').id satisfies ServiceId,
      professionalId: this.professional('Helena'),
      startsAt: at(wall),
      patient: newPatient(patient),
      ...more,
    };
  }

  /** Everything booked, cancelled ones too, by time. */
  agenda(): Promise<readonly AgendaLine[]> {
    return this.clinic.database.read('a test looks', (session) =>
      session.rows<AgendaLine>(sql`
        select a.id, to_char(a.local_start, 'YYYY-MM-DD"T"HH24:MI') as wall, p.name as professional,
          pt.name as patient, a.status, a.overlap_allowed as "fitIn"
        from appointment a
        join professional p on p.clinic_id = a.clinic_id and p.id = a.professional_id
        join patient pt on pt.clinic_id = a.clinic_id and pt.id = a.patient_id
        where a.clinic_id = ${this.clinic.clinicId}
        order by a.local_start, p.name, a.created_at`),
    );
  }

  patientNames(): Promise<readonly string[]> {
    return this.clinic.database.read('a test looks', async (session) => {
      const rows = await session.rows<{ name: string }>(
        sql`select name from patient where clinic_id = ${this.clinic.clinicId} order by name`,
      );
      return rows.map(({ name }) => name);
    });
  }

  /** Kinds of what the event log holds, in order. */
  eventKinds(): Promise<readonly string[]> {
    return this.clinic.database.read('a test looks', async (session) => {
      const rows = await session.rows<{ kind: string }>(
        sql`select kind from dashboard_event where clinic_id = ${this.clinic.clinicId}
          and kind not like 'conversation.%' order by seq`,
      );
      return rows.map(({ kind }) => kind);
    });
  }

  /** Pairs that overlap although neither is a fit-in, straight from the table. */
  async overlaps(): Promise<number> {
    const [row] = await this.clinic.database.read('a test looks', (session) =>
      session.rows<{ pairs: number }>(sql`
        select count(*)::int as pairs from appointment a join appointment b
          on a.clinic_id = b.clinic_id and a.professional_id = b.professional_id and a.id < b.id
          and a.starts_at < b.ends_at and b.starts_at < a.ends_at
        where a.clinic_id = ${this.clinic.clinicId} and not a.overlap_allowed and not b.overlap_allowed
          and a.status <> 'cancelled' and b.status <> 'cancelled'`),
    );
    return row?.pairs ?? Number.NaN;
  }
}

export function newPatient(name: string, contactId: ContactId | null = null, phone: string | null = null) {
  return { kind: 'new', name, phone, birthDate: null, contactId, relation: 'self' } as const;
}

/** A demo clinic of this test's own; it is Monday 23 November 2026, eight in the morning, unless told otherwise. */
export async function openReception(database: Database, now = '2026-11-23T08:00'): Promise<Reception> {
  return new Reception(await openTestClinic(database), now);
}

/** What a use case answered, when it must be this. */
export function only<Outcome extends { readonly kind: string }, Kind extends Outcome['kind']>(
  outcome: Outcome,
  kind: Kind,
): Extract<Outcome, { readonly kind: Kind }> {
  if (outcome.kind !== kind) throw new Error(`expected ${kind}, got ${JSON.stringify(outcome)}`);
  return outcome as Extract<Outcome, { readonly kind: Kind }>;
}
