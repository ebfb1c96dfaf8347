import {
  type Appointment,
  decideReminder,
  type ReminderDecision,
  reminderSettings,
  sayReminder,
  Temporal,
} from '@post/domain';
import { holdAppointment } from '../appointments/lock-appointment.ts';
import type { Ports } from '../ports/index.ts';
import type { ReachedConversation, ReminderJob } from '../ports/jobs.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { reachPatient } from '../proactive/reach-patient.ts';
import { talkOf } from '../proactive/talk-of.ts';
import { writeFirst } from '../proactive/write-first.ts';

export type ReminderOutcome =
  | ReminderDecision
  /** An earlier run of the same job sent it. */
  | { readonly kind: 'sent-before' }
  /** Nobody may be written to, or there is no way to. */
  | { readonly kind: 'unreachable' };

/**
 * Reminds a patient of a visit, if that is still right: looks again under the locks of conversation and agenda. The
 * message, the question it asks and the mark that it was sent are one transaction, so a run that dies is repeated whole
 * or finds everything done.
 */
export async function sendReminder(
  ports: Pick<Ports, 'store' | 'clock' | 'nudges'>,
  job: ReminderJob,
): Promise<ReminderOutcome> {
  const outcome = await ports.store.transact(job.clinicId, (tx) => remind(tx, job, ports.clock.now()));
  if (outcome.kind === 'send') {
    ports.nudges.replyQueued();
    ports.nudges.eventsAppended(job.clinicId);
  }
  return outcome;
}

async function remind(tx: ClinicTransaction, job: ReminderJob, now: Temporal.Instant): Promise<ReminderOutcome> {
  if ((await tx.effect(keyOf(job))) !== undefined) return { kind: 'sent-before' };
  const planned = await tx.appointment(job.appointmentId);
  // Before anything is locked or opened: most of what is planned and not sent ends here.
  const atOnce = await decide(tx, { job, now, appointment: planned, conversation: null });
  if (!planned || atOnce.kind === 'skip') return atOnce;
  // Its patient is being asked about another time; what is undone plans its reminders anew.
  if (await tx.openReplanLine(planned.id)) return { kind: 'skip', why: 'not-awaited' };
  if (atOnce.kind === 'later') return putOff(tx, { job, now }, atOnce);
  const reached = await reachPatient(tx, planned.patientId, 'reminders');
  if (!reached) return { kind: 'unreachable' };
  const appointment = await holdAppointment(tx, planned);
  const decision = await decide(tx, { job, now, appointment, conversation: reached });
  if (decision.kind === 'later') return putOff(tx, { job, now }, decision);
  if (decision.kind === 'send' && appointment) await write(tx, { job, now, appointment, reached, asks: decision.asks });
  return decision;
}

function keyOf({ appointmentId, hoursBefore, startsAt }: ReminderJob): string {
  return `reminder:${appointmentId}:${hoursBefore}:${startsAt}`;
}

interface Deciding {
  readonly job: ReminderJob;
  readonly now: Temporal.Instant;
  readonly appointment: Appointment | null;
  readonly conversation: ReachedConversation | null;
}

async function decide(
  tx: ClinicTransaction,
  { job, now, appointment, conversation }: Deciding,
): Promise<ReminderDecision> {
  const { clinic, services } = await tx.catalogue();
  const service = services.find(({ id }) => id === appointment?.serviceId);
  const planned = { hoursBefore: job.hoursBefore, startsAt: Temporal.Instant.from(job.startsAt) };
  const settings = reminderSettings(clinic, service);
  return decideReminder(planned, { appointment, settings, talk: conversation ? talkOf(conversation) : 'idle', now });
}

async function putOff(
  tx: ClinicTransaction,
  { job, now }: Pick<Deciding, 'job' | 'now'>,
  later: Extract<ReminderDecision, { kind: 'later' }>,
): Promise<ReminderDecision> {
  const inSeconds = later.at.since(now).total('seconds');
  await tx.schedule([{ job, inSeconds, neededBy: job.startsAt }]);
  return later;
}

interface Writing {
  readonly job: ReminderJob;
  readonly now: Temporal.Instant;
  readonly appointment: Appointment;
  readonly reached: ReachedConversation;
  readonly asks: boolean;
}

async function write(tx: ClinicTransaction, { job, now, appointment, reached, asks }: Writing): Promise<void> {
  const { clinic } = await tx.catalogue();
  const patient = await tx.patient(appointment.patientId);
  const visit = {
    patientName: patient?.name ?? '',
    start: appointment.startsAt.toZonedDateTimeISO(clinic.timeZone),
    clinicName: clinic.name,
  };
  await writeFirst(tx, {
    reached,
    key: keyOf(job),
    say: (introducedAs) => sayReminder({ visit, now: now.toZonedDateTimeISO(clinic.timeZone), asks, introducedAs }),
    asks: asks ? { kind: 'confirm', appointmentId: appointment.id } : null,
  });
  const detail = { hoursBefore: job.hoursBefore, asks };
  await tx.appendEvents('system', [{ kind: 'appointment.reminded', subjectId: appointment.id, detail }]);
}
