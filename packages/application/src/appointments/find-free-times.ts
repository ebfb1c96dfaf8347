import { type FreeTime, freeTimes, Temporal } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { TimesRequest } from '../conversations/turn-tools.ts';
import { heldForActor, noticeBinds } from './appointment.policy.ts';
import { findService } from './find-service.ts';
import { readAgenda } from './read-agenda.ts';
import type { AgendaPorts } from './scheduling-ports.ts';

/** Nobody looks further in one question; it bounds what one question can cost. */
const LONGEST_RANGE_DAYS = 366;

/**
 * Every free start in the range, in time order, professionals side by side when none is named; none for a service or
 * professional that does not exist.
 */
export function findFreeTimes(
  ports: AgendaPorts,
  actor: Actor,
  request: TimesRequest & { readonly ignoreNotice?: boolean },
): Promise<readonly FreeTime[]> {
  return ports.store.read(actor.clinicId, async (reader) => {
    const found = findService(await reader.catalogue(), request);
    if (found.kind === 'unknown') return [];
    const latest = request.from.add({ days: LONGEST_RANGE_DAYS });
    const to = Temporal.PlainDate.compare(latest, request.to) < 0 ? latest : request.to;
    if (Temporal.PlainDate.compare(to, request.from) < 0) return [];
    const agenda = await readAgenda(ports, reader, {
      ...found,
      from: request.from,
      to,
      noticeBinds: noticeBinds(actor, request.ignoreNotice),
      moving: request.moving,
      heldFor: heldForActor(actor),
    });
    return freeTimes({ ...agenda, ...request, to });
  });
}
