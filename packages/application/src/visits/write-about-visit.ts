import { type Appointment, type Talk, type Temporal, type WhenToWrite, whenToWrite } from '@post/domain';
import { holdAppointment } from '../appointments/lock-appointment.ts';
import type { Ports } from '../ports/index.ts';
import type { Job, ReachedConversation } from '../ports/jobs.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { reachPatient } from '../proactive/reach-patient.ts';

export interface VisitMatter {
  readonly job: Extract<Job, { readonly appointmentId: Appointment['id'] }>;
  /** Nothing is written twice under it. */
  readonly key: string;
  /** Why it is not wanted, by what is true now; null when it is. Asked before anybody is reached, and again then. */
  readonly unwanted: (
    tx: ClinicTransaction,
    appointment: Appointment,
    reached: ReachedConversation | null,
  ) => Promise<string | null>;
  readonly last: (appointment: Appointment) => Temporal.Instant;
  readonly talk: (tx: ClinicTransaction, reached: ReachedConversation) => Promise<Talk>;
  readonly write: (tx: ClinicTransaction, visit: ReachedVisit) => Promise<void>;
}

export interface ReachedVisit {
  readonly appointment: Appointment;
  readonly reached: ReachedConversation;
}

export type VisitOutcome =
  | { readonly kind: 'sent' }
  /** An earlier run of the same job sent it. */
  | { readonly kind: 'sent-before' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'skip'; readonly why: string }
  | Extract<WhenToWrite, { kind: 'later' }>;

/**
 * Writes to a patient about a visit that is over, once, if it is still right: looks before anything is locked, because
 * most of it ends there, and again under the locks of conversation and agenda.
 */
export async function writeAboutVisit(
  ports: Pick<Ports, 'store' | 'clock' | 'nudges'>,
  matter: VisitMatter,
): Promise<VisitOutcome> {
  const { clinicId } = matter.job;
  const outcome = await ports.store.transact(clinicId, (tx) => consider(tx, matter, ports.clock.now()));
  if (outcome.kind === 'sent') {
    ports.nudges.replyQueued();
    ports.nudges.eventsAppended(clinicId);
  }
  return outcome;
}

async function consider(tx: ClinicTransaction, matter: VisitMatter, now: Temporal.Instant): Promise<VisitOutcome> {
  if ((await tx.effect(matter.key)) !== undefined) return { kind: 'sent-before' };
  const planned = await tx.appointment(matter.job.appointmentId);
  const atOnce = await decide(tx, matter, { appointment: planned, reached: null, now });
  if (!planned || atOnce.kind !== 'now') return settle(tx, matter, { when: atOnce, now });
  const reached = await reachPatient(tx, planned.patientId, 'reminders');
  if (!reached) return { kind: 'unreachable' };
  const appointment = await holdAppointment(tx, planned);
  const when = await decide(tx, matter, { appointment, reached, now });
  if (!appointment || when.kind !== 'now') return settle(tx, matter, { when, now });
  await matter.write(tx, { appointment, reached });
  return { kind: 'sent' };
}

interface Facts {
  readonly appointment: Appointment | null;
  readonly reached: ReachedConversation | null;
  readonly now: Temporal.Instant;
}

type Decision = WhenToWrite | { readonly kind: 'skip'; readonly why: string };

async function decide(
  tx: ClinicTransaction,
  matter: VisitMatter,
  { appointment, reached, now }: Facts,
): Promise<Decision> {
  const why = appointment ? await matter.unwanted(tx, appointment, reached) : 'gone';
  if (!appointment || why) return { kind: 'skip', why: why ?? 'gone' };
  const { clinic } = await tx.catalogue();
  const talk = reached ? await matter.talk(tx, reached) : 'idle';
  return whenToWrite({ now, last: matter.last(appointment), talk, contactHours: clinic });
}

async function settle(
  tx: ClinicTransaction,
  { job }: VisitMatter,
  { when, now }: { readonly when: Decision; readonly now: Temporal.Instant },
): Promise<VisitOutcome> {
  if (when.kind === 'now') throw new Error(`a visit that is gone, ${job.appointmentId}, was to be written about`);
  if (when.kind === 'later') await tx.schedule([{ job, inSeconds: when.at.since(now).total('seconds') }]);
  return when;
}
