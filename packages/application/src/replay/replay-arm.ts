import { type Dialogue, EMPTY_DIALOGUE, type Temporal } from '@post/domain';
import type { SchedulingPorts } from '../appointments/scheduling-ports.ts';
import { answerByRules } from '../conversations/answer-by-rules.ts';
import { tellForgotten } from '../conversations/answer-forgetting.ts';
import { answerIdentity } from '../conversations/answer-identity.ts';
import { bindTurnTools } from '../conversations/bind-turn-tools.ts';
import { gatherTurn } from '../conversations/gather-turn.ts';
import type { Ports } from '../ports/index.ts';
import type { Nudges } from '../ports/nudges.ts';
import type { Receptionist } from '../ports/receptionist.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import type { TurnClaim } from '../ports/turn-queue.ts';
import type { ReplayChange } from './replay-change.ts';
import { type ReplayedOutcome, replayedOutcome } from './replayed-outcome.ts';
import { shadowStore } from './shadow-store.ts';
import { type StoredBurst, storedBursts } from './stored-bursts.ts';
import { undoOwnWork } from './undo-own-work.ts';

export interface ArmPorts extends Omit<SchedulingPorts, 'store' | 'nudges' | 'clock'>, Pick<Ports, 'embeddings'> {
  readonly receptionist: Receptionist;
}

export interface Arm {
  readonly ports: ArmPorts;
  /** Names the conversation; nothing is claimed. */
  readonly claim: TurnClaim;
  readonly change: ReplayChange;
  /** Null: each turn plays when its last message was written. */
  readonly asOf: Temporal.Instant | null;
  readonly signal: AbortSignal;
}

export interface PlayedTurn {
  readonly burst: StoredBurst;
  readonly outcome: ReplayedOutcome;
}

const NOBODY: Nudges = {
  deliveryAccepted: () => {},
  turnReady: () => {},
  replyQueued: () => {},
  eventsAppended: () => {},
  knowledgeChanged: () => {},
};

/** Plays what the patient wrote once more, turn by turn, in a transaction that the caller undoes. */
export async function replayArm(tx: ClinicTransaction, arm: Arm): Promise<readonly PlayedTurn[]> {
  const { claim } = arm;
  const bursts = await storedBursts(tx, claim.conversationId);
  const began = bursts[0]?.messages[0]?.at;
  if (!began) return [];
  await changeDocuments(tx, arm.change);
  const known = await undoOwnWork(tx, await tx.patientsOfContact(claim.contactId), began);
  const effects = new Map<string, unknown>();
  const newcomers = new Set<string>();
  const played: PlayedTurn[] = [];
  let dialogue = EMPTY_DIALOGUE;
  for (const burst of bursts) {
    const done: string[] = [];
    const store = shadowStore(tx, {
      ...heard(burst, dialogue),
      ...recorded(tx, done),
      catalogue: async () => arm.change.catalogue?.(await tx.catalogue()) ?? tx.catalogue(),
      patientsOfContact: async (id) =>
        (await tx.patientsOfContact(id)).filter((one) => known.has(one.id) || newcomers.has(one.id)),
      insertPatient: async (patient) => {
        const inserted = await tx.insertPatient(patient);
        newcomers.add(inserted.id);
        return inserted;
      },
      effect: async (key) => effects.get(key),
      rememberEffect: async (key, result) => void effects.set(key, result),
    });
    const { outcome, next } = await playTurn({ arm, burst, done }, store);
    played.push({ burst, outcome });
    if (outcome.handedOver) break;
    dialogue = next;
  }
  return played;
}

async function playTurn(
  { arm, burst, done }: { readonly arm: Arm; readonly burst: StoredBurst; readonly done: readonly string[] },
  store: SchedulingPorts['store'],
): Promise<{ readonly outcome: ReplayedOutcome; readonly next: Dialogue }> {
  const now = arm.asOf ?? burst.messages.at(-1)?.at;
  if (!now) throw new Error(`an empty burst in conversation ${arm.claim.conversationId}`);
  const ports: SchedulingPorts & Pick<Ports, 'embeddings'> = {
    ...arm.ports,
    store,
    clock: { now: () => now },
    nudges: NOBODY,
  };
  const turn = await gatherTurn(ports, arm.claim);
  const ruled = answerByRules(turn) ?? (await answerIdentity(ports, turn));
  const { tools, followUp } = bindTurnTools(ports, turn);
  const receptionist = arm.change.receptionist ?? arm.ports.receptionist;
  const reply = ruled?.reply ?? tellForgotten(turn, await receptionist.compose(turn, tools, arm.signal));
  const outcome = replayedOutcome(turn, { reply, followUp: ruled?.followUp ?? followUp(), done });
  return { outcome, next: reply.dialogue };
}

/** What the turn reads of the conversation: this burst, what was said before it, where the replay stands. */
function heard({ messages, before }: StoredBurst, dialogue: Dialogue): Partial<ClinicTransaction> {
  return {
    unansweredMessages: async () => messages,
    messages: async (_id, { limit }) => ({ items: before.toReversed().slice(0, limit), nextCursor: null }),
    dialogue: async () => dialogue,
    openTasksOf: async () => [],
  };
}

/** Writes stay inside the transaction and are told; nobody waits for an agenda or the event log because of a replay. */
function recorded(tx: ClinicTransaction, done: string[]): Partial<ClinicTransaction> {
  return {
    lockAgendas: async () => {},
    appendEvents: async () => {},
    insertAppointment: async (appointment) => {
      const inserted = await tx.insertAppointment(appointment);
      if (inserted !== 'taken') done.push(`booked ${appointment.startsAt}`);
      return inserted;
    },
    changeAppointment: async (id, change) => {
      const changed = await tx.changeAppointment(id, change);
      if (changed !== 'taken') done.push(`${changed.status} ${changed.startsAt}`);
      return changed;
    },
  };
}

async function changeDocuments(tx: ClinicTransaction, { documents = [] }: ReplayChange): Promise<void> {
  if (documents.length === 0) return;
  const { items } = await tx.knowledgeDocuments({ limit: 500, cursor: null });
  for (const document of documents) {
    const same = items.find(({ title }) => title === document.title);
    await tx.saveKnowledgeDocument({ id: same?.id ?? null, ...document });
  }
}
