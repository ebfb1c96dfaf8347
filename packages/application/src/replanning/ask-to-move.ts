import {
  type Appointment,
  answerBy,
  mayMove,
  type ReplanLine,
  type ReplanTaskReason,
  sayMoveQuestion,
  Temporal,
  type WhenToWrite,
  whenToWrite,
} from '@post/domain';
import { holdAppointment } from '../appointments/lock-appointment.ts';
import type { Ports } from '../ports/index.ts';
import type { ReachedConversation, ReplanAskJob } from '../ports/jobs.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { reachPatient } from '../proactive/reach-patient.ts';
import { talkOf } from '../proactive/talk-of.ts';
import { writeFirst } from '../proactive/write-first.ts';
import { lineWords } from './line-words.ts';
import { openLineTask } from './open-line-task.ts';

export type AskOutcome =
  | { readonly kind: 'asked' }
  | { readonly kind: 'later' }
  | { readonly kind: 'for-staff'; readonly why: ReplanTaskReason }
  /** It moved, was called off, was undone, or an earlier run asked. */
  | { readonly kind: 'not-to-ask' };

/**
 * Asks one patient whether the visit may move. Question, state and the job that waits for the answer are one
 * transaction, so a run that dies is repeated whole or finds everything done. Whom Cora can't ask staff call.
 */
export async function askToMove(
  ports: Pick<Ports, 'store' | 'clock' | 'nudges'>,
  job: ReplanAskJob,
): Promise<AskOutcome> {
  const outcome = await ports.store.transact(job.clinicId, (tx) => ask(ports, tx, job));
  if (outcome.kind === 'asked') ports.nudges.replyQueued();
  if (outcome.kind === 'asked' || outcome.kind === 'for-staff') ports.nudges.eventsAppended(job.clinicId);
  return outcome;
}

async function ask(ports: Pick<Ports, 'clock'>, tx: ClinicTransaction, job: ReplanAskJob): Promise<AskOutcome> {
  const found = await tx.appointment(job.appointmentId);
  if (!found || !(await lineToAsk(tx, job))) return { kind: 'not-to-ask' };
  // Contact first: conversations are locked before agendas.
  const reached = await reachPatient(tx, found.patientId, 'reminders');
  const appointment = await holdAppointment(tx, found);
  await tx.lockReplan(job.replanId);
  const line = await lineToAsk(tx, job);
  const now = ports.clock.now();
  if (!appointment || !line?.to) return { kind: 'not-to-ask' };
  if (!reached) return leaveToStaff(ports, tx, { line, why: 'unreachable', reached });
  if (mayMove(appointment, now)) return leaveToStaff(ports, tx, { line, why: 'too-late', reached });
  const when = await whenToAsk(tx, { appointment, reached, now });
  if (when.kind === 'skip') {
    const why = when.why === 'stale' ? 'too-late' : when.why;
    return leaveToStaff(ports, tx, { line, why, reached });
  }
  if (when.kind === 'later') {
    await tx.schedule([{ job, inSeconds: when.at.since(now).total('seconds') }]);
    return { kind: 'later' };
  }
  await write(tx, { job, line, appointment, reached, now });
  return { kind: 'asked' };
}

async function lineToAsk(tx: ClinicTransaction, { replanId, appointmentId }: ReplanAskJob): Promise<ReplanLine | null> {
  const line = await tx.openReplanLine(appointmentId);
  return line?.replanId === replanId && line.state === 'to-ask' ? line : null;
}

interface Leaving {
  readonly line: ReplanLine;
  readonly why: ReplanTaskReason;
  readonly reached: ReachedConversation | null;
}

async function leaveToStaff(
  ports: Pick<Ports, 'clock'>,
  tx: ClinicTransaction,
  { line, why, reached }: Leaving,
): Promise<AskOutcome> {
  await openLineTask(ports, tx, { line: { ...line, why }, conversationId: reached?.id ?? null });
  return { kind: 'for-staff', why };
}

interface Asking {
  readonly appointment: Appointment;
  readonly reached: ReachedConversation;
  readonly now: Temporal.Instant;
}

/** Two visits of one phone are asked about one after the other: a yes must mean one of them. */
async function whenToAsk(tx: ClinicTransaction, { appointment, reached, now }: Asking): Promise<WhenToWrite> {
  const { clinic } = await tx.catalogue();
  const { proposal } = reached.dialogue;
  const other = proposal?.kind === 'move' ? await tx.openReplanLine(proposal.appointmentId) : null;
  const talk = other?.state === 'asked' ? 'underway' : talkOf(reached);
  return whenToWrite({ now, last: appointment.startsAt, talk, contactHours: clinic });
}

async function write(
  tx: ClinicTransaction,
  { job, line, appointment, reached, now }: Asking & { readonly job: ReplanAskJob; readonly line: ReplanLine },
): Promise<void> {
  const { to } = line;
  if (!to) throw new Error(`there is no time to propose for appointment ${appointment.id}`);
  const { clinic, professionals } = await tx.catalogue();
  const words = await lineWords(tx, appointment, now);
  const professionalName = professionals.find(({ id }) => id === to.professionalId)?.name ?? '';
  const proposed = { start: to.startsAt.toZonedDateTimeISO(clinic.timeZone), professionalName };
  await writeFirst(tx, {
    reached,
    key: `replan:${job.replanId}:${appointment.id}`,
    say: (introducedAs) => sayMoveQuestion({ ...words, to: proposed, introducedAs }),
    asks: {
      kind: 'move',
      appointmentId: appointment.id,
      professionalId: to.professionalId,
      startsAt: to.startsAt.toString(),
    },
  });
  await tx.changeReplanLine(line, { state: 'asked', wasAsked: true });
  const until = earliest(answerBy(now, appointment.startsAt, clinic), to.startsAt);
  await tx.schedule([{ job: { ...job, kind: 'replan-answer' }, inSeconds: until.since(now).total('seconds') }]);
  await tx.appendEvents('system', [{ kind: 'replan.changed', subjectId: line.replanId }]);
}

function earliest(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) <= 0 ? one : other;
}
