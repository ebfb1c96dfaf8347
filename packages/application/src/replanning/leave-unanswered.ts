import { mayMove } from '@post/domain';
import { holdAppointment } from '../appointments/lock-appointment.ts';
import type { Ports } from '../ports/index.ts';
import type { ReplanAnswerJob } from '../ports/jobs.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { reachPatient } from '../proactive/reach-patient.ts';
import { openLineTask } from './open-line-task.ts';

/** Gives a visit whose patient did not settle it in time to staff; the time kept for it is anybody's again. */
export async function leaveUnanswered(
  ports: Pick<Ports, 'store' | 'clock' | 'nudges'>,
  job: ReplanAnswerJob,
): Promise<{ readonly kind: 'for-staff' | 'settled' }> {
  const outcome = await ports.store.transact(job.clinicId, (tx) => leave(ports, tx, job));
  if (outcome.kind === 'for-staff') ports.nudges.eventsAppended(job.clinicId);
  return outcome;
}

async function leave(
  ports: Pick<Ports, 'clock'>,
  tx: ClinicTransaction,
  job: ReplanAnswerJob,
): Promise<{ readonly kind: 'for-staff' | 'settled' }> {
  const found = await tx.appointment(job.appointmentId);
  if (!found || mayMove(found, ports.clock.now())) return letGo(tx, job);
  const reached = await reachPatient(tx, found.patientId, 'reminders');
  await holdAppointment(tx, found);
  await tx.lockReplan(job.replanId);
  const line = await tx.openReplanLine(job.appointmentId);
  if (!line || line.replanId !== job.replanId || line.state === 'task') return { kind: 'settled' };
  await tx.releaseTimeFor(job.appointmentId);
  const why = line.state === 'declined' ? 'declined' : 'no-answer';
  await openLineTask(ports, tx, { line: { ...line, why }, conversationId: reached?.id ?? null });
  return { kind: 'for-staff' };
}

/** What has begun or is over can't move any more; no time is kept for it. */
async function letGo(tx: ClinicTransaction, { appointmentId }: ReplanAnswerJob): Promise<{ readonly kind: 'settled' }> {
  await tx.releaseTimeFor(appointmentId);
  return { kind: 'settled' };
}
