import { isActive, type NewMemory, type Proposal, Temporal, triageBurst } from '@post/domain';
import type { Actor } from '../actor.ts';
import { checkTime } from '../appointments/check-time.ts';
import { findFreeTimes } from '../appointments/find-free-times.ts';
import type { SchedulingPorts } from '../appointments/scheduling-ports.ts';
import { searchKnowledge } from '../knowledge/search-knowledge.ts';
import type { Ports } from '../ports/index.ts';
import type { TurnContext } from '../ports/receptionist.ts';
import type { ClinicReader } from '../ports/store.ts';
import { type FollowUp, NO_FOLLOW_UP } from './follow-up.ts';
import { settleProposal } from './settle-proposal.ts';
import { toldMemory } from './told-memory.ts';
import type { SettleOutcome, TurnTools } from './turn-tools.ts';

/**
 * Binds what Cora may do to one turn: its clinic, its contact's patients, its claim. `followUp` tells, once she is done,
 * what the turn leaves for staff.
 */
export function bindTurnTools(
  ports: SchedulingPorts & Pick<Ports, 'embeddings'>,
  turn: TurnContext,
): { readonly tools: TurnTools; readonly followUp: () => FollowUp } {
  const { clinicId } = turn.claim;
  const actor: Actor = { kind: 'cora', clinicId, claim: turn.claim };
  const tasks: FollowUp['tasks'][number][] = urgentTasks(turn);
  const remember: NewMemory[] = [];
  const lookedUp: string[] = [];
  const unanswered: string[] = [];
  let handOver = false;
  let leaves: FollowUp['leaves'] = [];
  const tools: TurnTools = {
    findTimes: async (request) => (ownedOrNone(turn, request.moving) ? findFreeTimes(ports, actor, request) : []),
    checkTime: (request) => checkTime(ports, actor, request),
    settle: () => settleProposal(ports, turn),
    mayPropose: (proposal) => mayPropose(ports, turn, proposal),
    handOver: (reason) => {
      handOver = true;
      tasks.push({ kind: 'handover', title: reason, urgent: false, dueAt: null });
    },
    askStaff: (question) => {
      tasks.push({ kind: 'question', title: question, urgent: false, dueAt: null });
      unanswered.push(...lookedUp.splice(0));
    },
    remember: (wish) => {
      const memory = toldMemory(turn, wish);
      if (memory) remember.push(memory);
    },
    leaveWaitingList: async () => {
      leaves = await ports.store.read(clinicId, (reader) => wishesOf(reader, turn));
      return leaves.length > 0;
    },
    searchKnowledge: (question) => {
      lookedUp.push(question);
      return searchKnowledge(ports, clinicId, question);
    },
  };
  return { tools, followUp: () => ({ ...NO_FOLLOW_UP, tasks, unanswered, handOver, remember, leaves }) };
}

/** Whatever Cora makes of a dental urgency, staff hear of it, once while they have not dealt with it. */
function urgentTasks({ burst, openTasks }: TurnContext): FollowUp['tasks'][number][] {
  if (triageBurst(burst.map(({ text }) => text)).kind !== 'dental-urgency') return [];
  if (openTasks.some(({ kind }) => kind === 'emergency')) return [];
  return [{ kind: 'emergency', title: 'Urgência odontológica: tentar encaixe hoje', urgent: true, dueAt: null }];
}

function mayWait(turn: TurnContext, { patient, wished }: Extract<Proposal, { kind: 'wait' }>): boolean {
  const isTheirs = patient.kind === 'new' || turn.patients.some(({ id }) => id === patient.patientId);
  return isTheirs && ownedOrNone(turn, wished.insteadOf);
}

async function wishesOf(reader: ClinicReader, { patients, catalogue, now }: TurnContext): Promise<FollowUp['leaves']> {
  const today = now.toZonedDateTimeISO(catalogue.clinic.timeZone).toPlainDate();
  return reader.waitingWishes(
    today,
    patients.map(({ id }) => id),
  );
}

function ownedOrNone(turn: TurnContext, appointmentId: string | null): boolean {
  return appointmentId === null || turn.appointments.some((appointment) => appointment.id === appointmentId);
}

async function mayPropose(
  ports: SchedulingPorts,
  turn: TurnContext,
  proposal: Proposal,
): Promise<{ readonly kind: 'ok' } | Extract<SettleOutcome, { kind: 'not-free' | 'not-active' }>> {
  if (proposal.kind === 'wait') return mayWait(turn, proposal) ? { kind: 'ok' } : { kind: 'not-active' };
  const moving = proposal.kind === 'book' ? null : turn.appointments.find(({ id }) => id === proposal.appointmentId);
  if (moving === undefined || (moving && !isActive(moving, turn.now))) return { kind: 'not-active' };
  if (proposal.kind === 'cancel' || proposal.kind === 'confirm') return { kind: 'ok' };
  const serviceId = proposal.kind === 'book' ? proposal.serviceId : moving?.serviceId;
  if (!serviceId) return { kind: 'not-active' };
  const actor: Actor = { kind: 'cora', clinicId: turn.claim.clinicId, claim: turn.claim };
  const check = await checkTime(ports, actor, {
    serviceId,
    professionalId: proposal.professionalId,
    startsAt: Temporal.Instant.from(proposal.startsAt),
    moving: moving?.id ?? null,
  });
  return check.kind === 'free' ? { kind: 'ok' } : check;
}
