import { type Appointment, Temporal } from '@post/domain';
import type { ClinicReader, ClinicTransaction } from '../ports/store.ts';

/** What an act did, as it answered the first time. */
export interface RememberedAct {
  readonly appointment: Appointment;
  /** Of a cancellation: after the clinic's notice. */
  readonly late: boolean;
}

type Stored = Omit<Appointment, 'startsAt' | 'endsAt'> & { readonly startsAt: string; readonly endsAt: string };

/** Only acts that were done are remembered: a refusal changed nothing, so asking again asks afresh. */
export async function rememberAct(tx: ClinicTransaction, key: string | undefined, act: RememberedAct): Promise<void> {
  if (key === undefined) return;
  const { startsAt, endsAt, ...rest } = act.appointment;
  const stored: Stored = { ...rest, startsAt: startsAt.toString(), endsAt: endsAt.toString() };
  await tx.rememberEffect(key, { appointment: stored, late: act.late });
}

export async function recallAct(reader: ClinicReader, key: string | undefined): Promise<RememberedAct | null> {
  const effect = key === undefined ? undefined : await reader.effect(key);
  if (effect === undefined) return null;
  const { appointment, late } = effect as { readonly appointment: Stored; readonly late: boolean };
  const [startsAt, endsAt] = [appointment.startsAt, appointment.endsAt].map((at) => Temporal.Instant.from(at));
  if (!startsAt || !endsAt) throw new Error(`the effect of appointment ${appointment.id} names no time`);
  return { appointment: { ...appointment, startsAt, endsAt }, late };
}
