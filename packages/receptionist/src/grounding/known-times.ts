import type { SettleOutcome, TurnContext } from '@post/application';
import type { Appointment, Proposal } from '@post/domain';
import { type ProfessionalId, type ServiceId, sayTime, Temporal } from '@post/domain';
import type { Desk } from '../desk.ts';

/** A start that this turn knows, with all that belongs to it. */
export interface KnownTime {
  /** What it is: free to choose, put to the patient for a yes, done in this turn, on record, or given up. */
  readonly state: 'offered' | 'asked' | 'done' | 'booked' | 'given-up';
  /** YYYY-MM-DD */
  readonly date: string;
  /** HH:MM */
  readonly time: string;
  readonly endTime: string;
  readonly professionalId: ProfessionalId;
  readonly serviceId: ServiceId;
}

interface Start {
  readonly startsAt: string;
  readonly professionalId: ProfessionalId;
  readonly serviceId: ServiceId;
}

/** Every start of the turn, bound to its professional and service: a reply may not mix them. */
export function knownTimes(desk: Desk, settlement: SettleOutcome | null): readonly KnownTime[] {
  const { turn, proposal, offer } = desk;
  const known = (state: KnownTime['state'], starts: readonly Start[]) =>
    starts.map((start) => knownTime(turn, state, start));
  const offersAnew = offer !== null && offer !== 'as-before';
  const pending = turn.answer === null && !offersAnew ? turn.dialogue.proposal : null;
  const settled = settlement !== null && 'startsAt' in settlement ? settlement : null;
  const touched = settlement !== null && 'appointmentId' in settlement ? settlement.appointmentId : null;
  const offers = [turn.dialogue.offer, offer === 'as-before' ? null : offer].flatMap((one) => one?.options ?? []);
  return [
    ...known(
      'offered',
      offers.flatMap(({ meaning }) => (meaning.kind === 'time' ? [meaning] : [])),
    ),
    ...known('asked', startsOf(turn, proposal ?? (settlement === null ? pending : null))),
    ...known('done', settled ? startsOfSettled(settled) : []),
    ...turn.appointments.map((one) =>
      knownTime(turn, one.id === touched && settlement?.kind !== 'confirmed' ? 'given-up' : 'booked', startOf(one)),
    ),
  ];
}

function startOf({ startsAt, professionalId, serviceId }: Appointment): Start {
  return { startsAt: startsAt.toString(), professionalId, serviceId };
}

function startsOfSettled(settled: Extract<SettleOutcome, { readonly startsAt: Temporal.Instant }>): readonly Start[] {
  const { professionalId, serviceId } = settled;
  const starts = [settled.startsAt, ...(settled.series ?? [])];
  return starts.map((startsAt) => ({ startsAt: startsAt.toString(), professionalId, serviceId }));
}

function startsOf(turn: TurnContext, proposal: Proposal | null): readonly Start[] {
  if (!proposal) return [];
  if (proposal.kind === 'book') {
    const { professionalId, serviceId, startsAt, repeat } = proposal;
    return [startsAt, ...(repeat?.starts ?? [])].map((one) => ({ startsAt: one, professionalId, serviceId }));
  }
  if (proposal.kind === 'wait') return [];
  const appointment = turn.appointments.find(({ id }) => id === proposal.appointmentId);
  if (!appointment) return [];
  const from = startOf(appointment);
  if (proposal.kind !== 'move') return [from];
  const { startsAt, professionalId } = proposal;
  return [{ ...from, startsAt, professionalId }];
}

function knownTime(turn: TurnContext, state: KnownTime['state'], { startsAt, ...bound }: Start): KnownTime {
  const { clinic, services } = turn.catalogue;
  const minutes = services.find(({ id }) => id === bound.serviceId)?.durationMinutes ?? 0;
  const local = Temporal.Instant.from(startsAt).toZonedDateTimeISO(clinic.timeZone);
  const date = String(local.toPlainDate());
  return {
    state,
    date,
    time: sayTime(local.toPlainTime()),
    endTime: sayTime(local.add({ minutes }).toPlainTime()),
    professionalId: bound.professionalId,
    serviceId: bound.serviceId,
  };
}
