import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { Ports } from '../ports/index.ts';
import type { ComposedReply, TurnContext } from '../ports/receptionist.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import type { FollowUp } from './follow-up.ts';
import { promiseDue } from './promise-due.ts';
import { tellBarredReply } from './tell-barred-reply.ts';
import { tellModelTrouble } from './tell-model-trouble.ts';
import { writeFollowUp } from './write-follow-up.ts';

/** Commits one turn: reply, what it consumed, what is remembered and what staff must do, all or nothing, if the claim is current. */
export async function commitReply(
  ports: Pick<Ports, 'store' | 'nudges' | 'holidays'>,
  turn: TurnContext,
  done: { readonly reply: ComposedReply; readonly followUp: FollowUp },
): Promise<void> {
  const { claim } = turn;
  await ports.store.transact(
    claim.clinicId,
    async (tx) => {
      const events = await writeReply(tx, turn, done.reply);
      events.push(...(await tellModelTrouble(tx, turn, done.reply.endpoint)));
      events.push(...(await tellBarredReply(tx, turn, done.reply)));
      events.push(...(await writeFollowUp(tx, turn, complete(ports, turn, done.followUp))));
      await tx.appendEvents({ kind: 'cora', clinicId: claim.clinicId, claim }, events);
    },
    claim,
  );
  ports.nudges.replyQueued();
  ports.nudges.eventsAppended(claim.clinicId);
}

async function writeReply(tx: ClinicTransaction, turn: TurnContext, reply: ComposedReply): Promise<ClinicEvent[]> {
  const { claim } = turn;
  const silent = reply.text === '';
  const content = { kind: 'reply', text: reply.text, options: reply.options } as const;
  // Asked for together, done in this order: each answer alone would cost the patient a round trip.
  await Promise.all([
    silent ? null : tx.queueOutbound(claim.conversationId, 'cora', content),
    tx.saveDialogue(claim.conversationId, reply.dialogue),
    tx.consumeMessages(
      turn.burst.map((message) => message.id),
      claim,
    ),
    tx.closeTurn(claim, {
      brain: reply.brain,
      outcome: silent ? 'silent' : 'replied',
      trace: reply.trace,
      usage: reply.usage,
    }),
  ]);
  return silent ? [] : [{ kind: 'conversation.message', subjectId: claim.conversationId }];
}

/** Nothing is promised without a date, and what the patient told is remembered whoever composed the reply. */
function complete(ports: Pick<Ports, 'holidays'>, turn: TurnContext, followUp: FollowUp): FollowUp {
  const { memoryNews } = turn;
  return {
    ...followUp,
    tasks: followUp.tasks.map((task) => ({
      ...task,
      dueAt: task.dueAt ?? promiseDue(task.kind, turn, ports.holidays),
    })),
    remember: [...memoryNews.remember, ...followUp.remember],
    forget: [...memoryNews.forget.map(({ id }) => id), ...followUp.forget],
  };
}
