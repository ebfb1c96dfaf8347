import { mayMove, sayNoMove, whenToWrite } from '@post/domain';
import type { Ports } from '../ports/index.ts';
import type { ReachedConversation, ReplanWithdrawnJob } from '../ports/jobs.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { reachPatient } from '../proactive/reach-patient.ts';
import { talkOf } from '../proactive/talk-of.ts';
import { writeFirst } from '../proactive/write-first.ts';
import { lineWords } from './line-words.ts';

type TellOutcome = { readonly kind: 'told' | 'later' | 'not-to-tell' };

/** Tells somebody who was asked to move that the visit stays, unless it has moved by their yes meanwhile. */
export async function tellWithdrawn(
  ports: Pick<Ports, 'store' | 'clock' | 'nudges'>,
  job: ReplanWithdrawnJob,
): Promise<TellOutcome> {
  const outcome = await ports.store.transact(job.clinicId, (tx) => tell(ports, tx, job));
  if (outcome.kind === 'told') {
    ports.nudges.replyQueued();
    ports.nudges.eventsAppended(job.clinicId);
  }
  return outcome;
}

async function tell(ports: Pick<Ports, 'clock'>, tx: ClinicTransaction, job: ReplanWithdrawnJob): Promise<TellOutcome> {
  const key = `replan-withdrawn:${job.replanId}:${job.appointmentId}`;
  const now = ports.clock.now();
  const found = await tx.appointment(job.appointmentId);
  if (!found || mayMove(found, now) || (await tx.effect(key)) !== undefined) return { kind: 'not-to-tell' };
  const reached = await reachPatient(tx, found.patientId, 'reminders');
  const line = (await tx.replanLines(job.replanId)).find(({ appointmentId }) => appointmentId === found.id);
  const appointment = await tx.appointment(found.id);
  if (!reached || !appointment?.startsAt.equals(line?.fromStartsAt ?? now)) return { kind: 'not-to-tell' };
  const isOurs = isAboutMoving(reached, job);
  const talk = isOurs && !reached.isAnswering ? 'idle' : talkOf(reached);
  const { clinic } = await tx.catalogue();
  const when = whenToWrite({ now, last: appointment.startsAt, talk, contactHours: clinic });
  if (when.kind === 'later') await tx.schedule([{ job, inSeconds: when.at.since(now).total('seconds') }]);
  if (when.kind !== 'now') return { kind: when.kind === 'later' ? 'later' : 'not-to-tell' };
  const words = await lineWords(tx, appointment, now);
  await writeFirst(tx, {
    reached,
    key,
    say: (introducedAs) => sayNoMove({ ...words, introducedAs }),
    asks: null,
    ...(isOurs && { puts: { offer: null } }),
  });
  return { kind: 'told' };
}

/** What is open in the conversation is our question, or the times that were offered after a no. */
function isAboutMoving({ dialogue, handling }: ReachedConversation, { appointmentId }: ReplanWithdrawnJob): boolean {
  if (handling === 'staff') return false;
  const { proposal, draft } = dialogue;
  return (
    (proposal?.kind === 'move' && proposal.appointmentId === appointmentId) || draft.appointmentId === appointmentId
  );
}
