import { type Dialogue, type Message, readAnswer } from '@post/domain';
import type { Ports } from '../ports/index.ts';
import type { TurnContext } from '../ports/receptionist.ts';
import type { ClinicReader } from '../ports/store.ts';
import type { TurnClaim } from '../ports/turn-queue.ts';
import { hearMemories } from './hear-memories.ts';
import { settleKey } from './settle-key.ts';

/** How many messages a turn looks back on, those that it answers among them. */
const HISTORY_LENGTH = 40;

/** Reads all that a turn knows: the clinic, the contact's patients and appointments, what was said, what is pending. */
export function gatherTurn(ports: Pick<Ports, 'store' | 'clock'>, claim: TurnClaim): Promise<TurnContext> {
  return ports.store.snapshot(claim.clinicId, async (reader) => {
    const now = ports.clock.now();
    // Asked for together: each answer alone would cost the patient a round trip.
    const [contact, catalogue, patients, burst, newest, dialogue, stored, permissions, openTasks] = await Promise.all([
      reader.contact(claim.contactId),
      reader.catalogue(),
      reader.patientsOfContact(claim.contactId),
      reader.unansweredMessages(claim.conversationId),
      reader.messages(claim.conversationId, { limit: HISTORY_LENGTH, cursor: null }),
      reader.dialogue(claim.conversationId),
      reader.memoriesOfContact(claim.contactId),
      reader.permissions(claim.contactId),
      reader.openTasksOf(claim.conversationId),
    ]);
    if (!contact)
      throw new Error(`conversation ${claim.conversationId} names contact ${claim.contactId}, which is gone`);
    const patientIds = patients.map((patient) => patient.id);
    const history = saidBefore(newest.items, burst);
    const [appointments, answer] = await Promise.all([
      reader.upcomingAppointments(patientIds, now),
      readProposalAnswer(reader, claim, { dialogue, burst }),
    ]);
    const { memories, news } = hearMemories({ catalogue, contact, patients, stored, dialogue, history, burst });
    return {
      claim,
      now,
      catalogue,
      contact,
      patients,
      appointments,
      memories,
      memoryNews: news,
      permissions,
      openTasks,
      history,
      burst,
      dialogue,
      answer,
    };
  });
}

function saidBefore(newestFirst: readonly Message[], burst: readonly Message[]): readonly Message[] {
  const unanswered = new Set(burst.map((message) => message.id));
  return newestFirst.filter((message) => !unanswered.has(message.id)).toReversed();
}

/**
 * The patient's explicit answer to the pending proposal. When a run that died had already done what was proposed, the
 * answer stays the yes it acted on, whatever was written since.
 */
async function readProposalAnswer(
  reader: ClinicReader,
  claim: TurnClaim,
  said: { readonly dialogue: Dialogue; readonly burst: readonly Message[] },
): Promise<'yes' | 'no' | null> {
  const { dialogue, burst } = said;
  const first = burst[0];
  if (!dialogue.proposal || !first) return null;
  if ((await reader.effect(settleKey(claim, first.id, dialogue.proposal))) !== undefined) return 'yes';
  return (
    tappedAnswer(dialogue, burst) ??
    readAnswer(burst.map((message) => message.text ?? '').join('\n'), dialogue.proposal.kind)
  );
}

function tappedAnswer(dialogue: Dialogue, burst: readonly Message[]): 'yes' | 'no' | null {
  const content = burst.at(-1)?.content;
  if (content?.kind !== 'choice') return null;
  const meaning = dialogue.offer?.options.find((option) => option.id === content.id)?.meaning;
  return meaning?.kind === 'answer' ? meaning.answer : null;
}
