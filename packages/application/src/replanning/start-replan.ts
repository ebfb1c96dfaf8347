import type { AppointmentId, Closure, PlannedMove, ProfessionalId, ReplanId, ReplanLine, Temporal } from '@post/domain';
import type { Actor } from '../actor.ts';
import { buffersOf } from '../appointments/buffers-of.ts';
import type { Ports } from '../ports/index.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { type AwaySpan, closureOf, type GatheredMoves, gatherMoves, touchedAgendas } from './gather-moves.ts';
import { openLineTask } from './open-line-task.ts';
import { mayReplan } from './replan.policy.ts';

export interface StartReplanRequest extends AwaySpan {
  readonly replanId: ReplanId;
  /** The plan that staff looked at; another one is not started in its place. */
  readonly seen: readonly SeenMove[];
}

export interface SeenMove {
  readonly appointmentId: AppointmentId;
  readonly to: { readonly startsAt: Temporal.Instant; readonly professionalId: ProfessionalId } | null;
}

export type StartReplanOutcome =
  | { readonly kind: 'started'; readonly replanId: ReplanId }
  | { readonly kind: 'edited-meanwhile' }
  | { readonly kind: 'unknown'; readonly what: 'professional' }
  | { readonly kind: 'forbidden' };

/**
 * Closes a professional's days, keeps a new time for each visit and has the patients asked. No visit moves before its
 * patient says so. Locks the catalogue, then the agendas. Started again under the same id it is started already.
 */
export async function startReplan(
  ports: Pick<Ports, 'store' | 'clock' | 'holidays' | 'nudges'>,
  actor: Actor,
  request: StartReplanRequest,
): Promise<StartReplanOutcome> {
  if (!mayReplan(actor)) return { kind: 'forbidden' };
  const outcome = await ports.store.transact(actor.clinicId, (tx) => start(ports, tx, { actor, request }));
  if (outcome.kind === 'started') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}

interface Starting {
  readonly actor: Actor;
  readonly request: StartReplanRequest;
}

async function start(
  ports: Pick<Ports, 'clock' | 'holidays'>,
  tx: ClinicTransaction,
  { actor, request }: Starting,
): Promise<StartReplanOutcome> {
  const { replanId, professionalId, seen } = request;
  const { professionals, closures } = await tx.lockCatalogue();
  if (!professionals.some(({ id }) => id === professionalId)) return { kind: 'unknown', what: 'professional' };
  if (await tx.replan(replanId)) return { kind: 'started', replanId };
  await tx.lockAgendas(await touchedAgendas(ports, tx, request));
  const gathered = await gatherMoves(ports, tx, request);
  if (!isWhatWasSeen(gathered.moves, seen)) return { kind: 'edited-meanwhile' };
  const closure = closureOf(request);
  const closedDays = !closures.some((other) => isSameClosure(other, closure));
  if (closedDays) await tx.addClosure(closure);
  const { from, to } = request;
  const startedAt = ports.clock.now();
  const lines = linesOf(gathered);
  await tx.insertReplan({ id: replanId, professionalId, from, to, startedAt, closedDays }, lines);
  await holdTimes(tx, gathered.moves);
  await tx.schedule(
    lines
      .filter(({ state }) => state === 'to-ask')
      .map(({ appointmentId }) => ({
        job: { kind: 'replan-ask', clinicId: actor.clinicId, replanId, appointmentId },
        inSeconds: 0,
      })),
  );
  const tasks = lines.filter(({ state }) => state === 'task');
  for (const line of tasks) await openLineTask(ports, tx, { line: { ...line, replanId }, conversationId: null });
  await tx.appendEvents(actor, [
    { kind: 'replan.started', subjectId: replanId, detail: { professionalId, from: `${from}`, to: `${to}` } },
  ]);
  return { kind: 'started', replanId };
}

function isWhatWasSeen(moves: readonly PlannedMove[], seen: readonly SeenMove[]): boolean {
  const said = (id: AppointmentId, to: SeenMove['to']) => `${id} ${to ? `${to.startsAt} ${to.professionalId}` : ''}`;
  const planned = new Set(moves.map(({ visit, to }) => said(visit.id, to)));
  return planned.size === seen.length && seen.every(({ appointmentId, to }) => planned.has(said(appointmentId, to)));
}

function isSameClosure(one: Closure, other: Closure): boolean {
  return (
    one.professionalId === other.professionalId &&
    one.reason === other.reason &&
    one.from.equals(other.from) &&
    one.to.equals(other.to)
  );
}

function linesOf({ moves, arrived }: GatheredMoves): readonly Omit<ReplanLine, 'replanId'>[] {
  const rest = { wasAsked: false, taskId: null };
  return [
    ...moves.map(({ visit, to }) => ({
      ...rest,
      appointmentId: visit.id,
      fromStartsAt: visit.startsAt,
      to: to && { startsAt: to.startsAt, professionalId: to.professionalId },
      state: to ? ('to-ask' as const) : ('task' as const),
      why: to ? null : ('no-time' as const),
    })),
    ...arrived.map(({ id, startsAt }) => ({
      ...rest,
      appointmentId: id,
      fromStartsAt: startsAt,
      to: null,
      state: 'task' as const,
      why: 'arrived' as const,
    })),
  ];
}

async function holdTimes(tx: ClinicTransaction, moves: readonly PlannedMove[]): Promise<void> {
  const { services } = await tx.catalogue();
  for (const { visit, to } of moves) {
    const service = services.find(({ id }) => id === visit.serviceId);
    if (!to || !service) continue;
    const { bufferBeforeMinutes, bufferAfterMinutes } = buffersOf(service);
    const held = await tx.holdTime({
      professionalId: to.professionalId,
      startsAt: to.startsAt.subtract({ minutes: bufferBeforeMinutes }),
      endsAt: to.endsAt.add({ minutes: bufferAfterMinutes }),
      appointmentId: visit.id,
    });
    if (!held) throw new Error(`the time planned for appointment ${visit.id} is held for another under the lock`);
  }
}
