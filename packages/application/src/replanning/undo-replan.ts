import { type AppointmentId, OPEN_LINES, type ProfessionalId, type ReplanId, type ReplanLine } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { scheduleReminders } from '../reminders/schedule-reminders.ts';
import { endTask } from './end-task.ts';
import { closureOf } from './gather-moves.ts';
import { mayReplan } from './replan.policy.ts';

export type UndoReplanOutcome =
  | { readonly kind: 'undone'; readonly moved: readonly AppointmentId[] }
  | { readonly kind: 'unknown'; readonly what: 'replan' }
  | { readonly kind: 'forbidden' };

/**
 * Takes back what is not settled: the days are open, kept times are free, whoever was asked is told that all stays. What
 * has moved stays moved, by its patient's word. Locks the catalogue, the agendas, the replan.
 */
export async function undoReplan(
  ports: Pick<Ports, 'store' | 'clock' | 'nudges'>,
  actor: Actor,
  replanId: ReplanId,
): Promise<UndoReplanOutcome> {
  if (!mayReplan(actor)) return { kind: 'forbidden' };
  const outcome = await ports.store.transact(actor.clinicId, (tx) => undo(ports, tx, { actor, replanId }));
  if (outcome.kind === 'undone') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}

async function undo(
  ports: Pick<Ports, 'clock'>,
  tx: ClinicTransaction,
  { actor, replanId }: { readonly actor: Actor; readonly replanId: ReplanId },
): Promise<UndoReplanOutcome> {
  await tx.lockCatalogue();
  await tx.lockAgendas(await agendasOf(tx, replanId));
  const replan = await tx.lockReplan(replanId);
  if (!replan) return { kind: 'unknown', what: 'replan' };
  const lines = await tx.replanLines(replanId);
  const moved = lines.filter(({ state }) => state === 'moved').map(({ appointmentId }) => appointmentId);
  if (replan.undoneAt) return { kind: 'undone', moved };
  if (replan.closedDays) await tx.removeClosure(closureOf(replan));
  for (const line of lines.filter(({ state }) => OPEN_LINES.includes(state))) {
    await withdraw(ports, tx, { actor, line });
  }
  await tx.markUndone(replanId, ports.clock.now());
  await tx.appendEvents(actor, [{ kind: 'replan.undone', subjectId: replanId }]);
  return { kind: 'undone', moved };
}

async function agendasOf(tx: ClinicTransaction, replanId: ReplanId): Promise<readonly ProfessionalId[]> {
  const replan = await tx.replan(replanId);
  const lines = await tx.replanLines(replanId);
  return [...(replan ? [replan.professionalId] : []), ...lines.flatMap(({ to }) => to?.professionalId ?? [])];
}

async function withdraw(
  ports: Pick<Ports, 'clock'>,
  tx: ClinicTransaction,
  { actor, line }: { readonly actor: Actor; readonly line: ReplanLine },
): Promise<void> {
  const { replanId, appointmentId, taskId, wasAsked } = line;
  const { clinicId } = actor;
  await tx.changeReplanLine(line, { state: 'withdrawn' });
  await tx.releaseTimeFor(appointmentId);
  if (taskId) await tx.appendEvents('system', await endTask(tx, taskId, ports.clock.now()));
  const appointment = await tx.appointment(appointmentId);
  if (!appointment) return;
  await scheduleReminders(tx, { clinicId, appointments: [appointment], now: ports.clock.now() });
  const job = { kind: 'replan-withdrawn', clinicId, replanId, appointmentId } as const;
  if (wasAsked) await tx.schedule([{ job, inSeconds: 0 }]);
}
