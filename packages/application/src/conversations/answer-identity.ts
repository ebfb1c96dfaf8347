import {
  asksOfAnothersVisit,
  type Identity,
  type IdentityAsked,
  type Patient,
  readIdentity,
  samePersonName,
} from '@post/domain';
import type { Ports } from '../ports/index.ts';
import type { TurnContext } from '../ports/receptionist.ts';
import { NO_FOLLOW_UP } from './follow-up.ts';
import { ASK_IDENTITY, NOT_CONFIRMED, sayConfirmed, TELL_BOTH } from './identity-replies.ts';
import { introduction } from './introduction.ts';
import type { RuledReply } from './ruled-reply.ts';
import { rulesReply } from './rules-reply.ts';

/** Guessing is stopped here: after that only staff can link a person to this phone. */
const MOST_FAILURES = 3;

/**
 * A phone proves little: another person's visits are spoken of only with a phone that is linked to them, and linked it is
 * by their full name and birth date. Whatever is not confirmed is answered with the same words, whether there is such a
 * person or not. Null when nobody else's visit is meant.
 */
export async function answerIdentity(ports: Pick<Ports, 'store'>, turn: TurnContext): Promise<RuledReply | null> {
  const text = turn.burst.map((message) => message.text ?? '').join('\n');
  const asked = turn.dialogue.identity ?? { open: false, failures: 0 };
  const told = asked.open ? readIdentity(text) : null;
  if (told === 'incomplete') return say(turn, TELL_BOTH, asked);
  if (told) return check(ports, turn, { told, asked });
  const { services, professionals } = turn.catalogue;
  const otherNames = [...services, ...professionals].map(({ name }) => name);
  if (!asksOfAnothersVisit(text, { patients: turn.patients, otherNames })) return null;
  return say(turn, ASK_IDENTITY, { ...asked, open: true });
}

async function check(
  ports: Pick<Ports, 'store'>,
  turn: TurnContext,
  { told, asked }: { readonly told: Identity; readonly asked: IdentityAsked },
): Promise<RuledReply> {
  const patient = asked.failures < MOST_FAILURES ? await findExactly(ports, turn, told) : null;
  if (!patient) return say(turn, NOT_CONFIRMED, { open: false, failures: asked.failures + 1 });
  const visits = await ports.store.read(turn.claim.clinicId, (reader) =>
    reader.upcomingAppointments([patient.id], turn.now),
  );
  const confirmed = say(turn, sayConfirmed(turn, patient, visits), { open: false, failures: 0 });
  return { ...confirmed, followUp: { ...NO_FOLLOW_UP, links: [patient.id] } };
}

/** One person, not one of several: two of the same name and day are told apart by staff. */
async function findExactly(
  ports: Pick<Ports, 'store'>,
  { claim }: TurnContext,
  { name, birthDate }: Identity,
): Promise<Patient | null> {
  const page = await ports.store.read(claim.clinicId, (reader) => reader.patients(name, { limit: 50, cursor: null }));
  const same = page.items.filter(
    (patient) => samePersonName(patient.name, name) && patient.birthDate?.equals(birthDate),
  );
  return same.length === 1 ? (same[0] ?? null) : null;
}

function say(turn: TurnContext, text: string, identity: IdentityAsked): RuledReply {
  const reply = rulesReply(turn, [introduction(turn), text].filter((part) => part !== '').join('\n'));
  return { reply: { ...reply, dialogue: { ...reply.dialogue, identity } }, followUp: NO_FOLLOW_UP };
}
