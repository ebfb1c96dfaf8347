import { EMPTY_DIALOGUE, sayOtherTimes, Temporal } from '@post/domain';
import { NO_FOLLOW_UP } from '../conversations/follow-up.ts';
import type { RuledReply } from '../conversations/ruled-reply.ts';
import { rulesReply } from '../conversations/rules-reply.ts';
import type { Ports } from '../ports/index.ts';
import type { TurnContext } from '../ports/receptionist.ts';
import { offerAfterVisit } from '../visits/offer-after-visit.ts';

/**
 * A no to the time that was proposed because the professional can not come: the visit can't stay, so other times are
 * offered at once, whichever brain speaks. Null when that is not what was answered.
 */
export async function answerDeclinedMove(
  ports: Pick<Ports, 'store' | 'clock' | 'holidays'>,
  turn: TurnContext,
): Promise<RuledReply | null> {
  const { proposal } = turn.dialogue;
  if (turn.answer !== 'no' || proposal?.kind !== 'move') return null;
  const { appointmentId } = proposal;
  return ports.store.read(turn.claim.clinicId, async (reader) => {
    const line = await reader.openReplanLine(appointmentId);
    const appointment = line?.wasAsked ? await reader.appointment(appointmentId) : null;
    if (!line || !appointment) return null;
    const key = `replan:${line.replanId}:${appointmentId}`;
    const offer = await offerAfterVisit(ports, reader, { appointment, key });
    const { timeZone } = turn.catalogue.clinic;
    const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone);
    const times = (offer?.options ?? []).flatMap(({ meaning }) =>
      meaning.kind === 'time' ? [local(Temporal.Instant.from(meaning.startsAt)).toPlainDateTime()] : [],
    );
    const reply = rulesReply(turn, sayOtherTimes({ now: local(turn.now), times }));
    const options = (offer?.options ?? []).map(({ id, title, description }) => ({ id, title, description }));
    const draft = { task: 'moving', asked: 'when', appointmentId };
    const dialogue = { ...EMPTY_DIALOGUE, ...reply.dialogue, offer, draft };
    return { reply: { ...reply, options, dialogue }, followUp: { ...NO_FOLLOW_UP, declined: line } };
  });
}
