import { type Appointment, askFeedback, isMidway, type Talk, type Temporal } from '@post/domain';
import type { Ports } from '../ports/index.ts';
import type { FeedbackJob, ReachedConversation } from '../ports/jobs.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { talkOf } from '../proactive/talk-of.ts';
import { writeFirst } from '../proactive/write-first.ts';
import { type ReachedVisit, type VisitOutcome, writeAboutVisit } from './write-about-visit.ts';

/** Later nobody knows any more how it was. */
const LAST_HOURS = 48;

/** Whoever comes every week is not asked every week. */
const REST_DAYS = 30;

/** Asks how a completed visit was, once, while nothing else is open between patient and clinic. */
export function askForFeedback(
  ports: Pick<Ports, 'store' | 'clock' | 'nudges'>,
  job: FeedbackJob,
): Promise<VisitOutcome> {
  const key = `feedback:${job.appointmentId}`;
  const now = ports.clock.now();
  return writeAboutVisit(ports, {
    job,
    key,
    unwanted: (tx, appointment, reached) => whyUnwanted(tx, appointment, { reached, now }),
    last: ({ endsAt }) => endsAt.add({ hours: LAST_HOURS }),
    talk: talkAbout,
    write: (tx, visit) => ask(tx, { ...visit, key, now }),
  });
}

async function whyUnwanted(
  tx: ClinicTransaction,
  { status, patientId }: Appointment,
  { reached, now }: { readonly reached: ReachedConversation | null; readonly now: Temporal.Instant },
): Promise<string | null> {
  if (status !== 'completed') return 'not-completed';
  const { clinic } = await tx.catalogue();
  if (!clinic.asksFeedback) return 'not-wanted';
  const last = await tx.feedbackAskedAt(await askedTogether(tx, patientId, reached));
  return last && now.since(last).total('hours') < REST_DAYS * 24 ? 'asked-lately' : null;
}

/** A mother of three is one person to be asked, not three. */
async function askedTogether(
  tx: ClinicTransaction,
  patientId: Appointment['patientId'],
  reached: ReachedConversation | null,
): Promise<readonly Appointment['patientId'][]> {
  const conversation = reached && (await tx.conversation(reached.id));
  const patients = conversation ? await tx.patientsOfContact(conversation.contactId) : [];
  return [patientId, ...patients.map(({ id }) => id)];
}

/** A question that is open, or something that staff owe, is another matter, however old. */
async function talkAbout(tx: ClinicTransaction, reached: ReachedConversation): Promise<Talk> {
  const talk = talkOf(reached);
  if (talk !== 'idle') return talk;
  const owed = await tx.openTasksOf(reached.id);
  return isMidway(reached.dialogue) || owed.length > 0 ? 'underway' : 'idle';
}

async function ask(
  tx: ClinicTransaction,
  { appointment, reached, key, now }: ReachedVisit & { readonly key: string; readonly now: Temporal.Instant },
): Promise<void> {
  const { clinic } = await tx.catalogue();
  const patient = await tx.patient(appointment.patientId);
  const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(clinic.timeZone);
  const visit = { patientName: patient?.name ?? '', start: local(appointment.startsAt), clinicName: clinic.name };
  await tx.askFeedback(appointment, now);
  await writeFirst(tx, {
    reached,
    key,
    say: (introducedAs) => askFeedback({ visit, now: local(now), introducedAs }),
    asks: null,
    puts: { feedback: { appointmentId: appointment.id, asksWhy: false } },
  });
  await tx.appendEvents('system', [{ kind: 'appointment.feedback-asked', subjectId: appointment.id }]);
}
