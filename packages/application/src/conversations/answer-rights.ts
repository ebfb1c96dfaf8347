import {
  grantedByReturning,
  LEGAL_BASIS,
  type MessageId,
  type Permission,
  type PrivacyWish,
  type ProactivePurpose,
  readPrivacyWish,
  triage,
  withdrawnByLeaving,
} from '@post/domain';
import type { TurnContext } from '../ports/receptionist.ts';
import { NO_FOLLOW_UP } from './follow-up.ts';
import { introduction } from './introduction.ts';
import { PRIVACY_TITLES, sayPrivacyPending, sayPrivacyTaken } from './privacy-replies.ts';
import type { RuledReply } from './ruled-reply.ts';
import { rulesReply } from './rules-reply.ts';

/**
 * What the law lets everyone ask for, decided before any model: to be left alone, to be written to again, and to know,
 * correct or erase what is kept. Null when nothing of that is asked.
 */
export function answerRights(turn: TurnContext): RuledReply | null {
  const said = turn.burst.map((message) => ({ id: message.id, text: message.text ?? '' }));
  for (const { id, text } of said) {
    const found = triage(text).kind;
    if (found === 'opt-out') return stopWriting(turn, id);
    const again = found === 'opt-in' ? writeAgain(turn, id) : null;
    if (again) return again;
  }
  const wish = readPrivacyWish(said.map(({ text }) => text).join('\n'));
  return wish && takePrivacyWish(turn, wish);
}

const LEFT_ALONE =
  'Pronto: não envio mais lembretes nem avisos para este número. Se você escrever, eu respondo normalmente. Para voltar a receber, é só responder VOLTAR.';
const WRITTEN_AGAIN = 'Pronto, você voltou a receber os lembretes das suas consultas por aqui.';

/** Said once: who asks again while nothing is sent has been heard already. */
function stopWriting(turn: TurnContext, messageId: MessageId): RuledReply {
  const purposes = withdrawnByLeaving(turn.permissions);
  if (purposes.length === 0) return { reply: rulesReply(turn, ''), followUp: NO_FOLLOW_UP };
  const permissions = purposes.map((purpose) => entry(turn, messageId, { purpose, state: 'withdrawn' }));
  return { reply: say(turn, LEFT_ALONE), followUp: { ...NO_FOLLOW_UP, permissions } };
}

/** "Voltar" by someone who never left means something else. */
function writeAgain(turn: TurnContext, messageId: MessageId): RuledReply | null {
  const purposes = grantedByReturning(turn.permissions);
  if (purposes.length === 0) return null;
  const permissions = purposes.map((purpose) => entry(turn, messageId, { purpose, state: 'granted' }));
  return { reply: say(turn, WRITTEN_AGAIN), followUp: { ...NO_FOLLOW_UP, permissions } };
}

function entry(
  turn: TurnContext,
  messageId: MessageId,
  { purpose, state }: { readonly purpose: ProactivePurpose; readonly state: Permission['state'] },
): Permission {
  return { purpose, basis: LEGAL_BASIS[purpose], state, source: { kind: 'patient', messageId }, at: turn.now };
}

/** One task for one wish, however often it is repeated while it is open. */
function takePrivacyWish(turn: TurnContext, wish: PrivacyWish): RuledReply {
  const title = PRIVACY_TITLES[wish];
  const pending = turn.openTasks.find((task) => task.kind === 'privacy' && task.title === title);
  if (pending) return { reply: say(turn, sayPrivacyPending(turn, pending)), followUp: NO_FOLLOW_UP };
  const task = { kind: 'privacy', title, urgent: false, dueAt: null } as const;
  return { reply: say(turn, sayPrivacyTaken(turn, wish)), followUp: { ...NO_FOLLOW_UP, tasks: [task] } };
}

function say(turn: TurnContext, text: string): RuledReply['reply'] {
  return rulesReply(turn, [introduction(turn), text].filter((part) => part !== '').join('\n'));
}
