import type { Nudges } from '@post/application';
import type { ClinicId } from '@post/domain';
import type { Spread } from './spread.ts';

export type Nudge =
  | { readonly kind: 'turn'; readonly inMs: number }
  | { readonly kind: 'reply' }
  | { readonly kind: 'knowledge' }
  | { readonly kind: 'events'; readonly clinicId: ClinicId };

/**
 * Nudges this process's `handlers` at once and the other replicas' besides. Hints only: while Redis is away they are lost
 * and polling finds the work.
 */
export function createNudges(others: Spread<Nudge>, handlers: Nudges): Nudges {
  others.listen((nudge) => handle(nudge, handlers));
  const announce = (nudge: Nudge): void => {
    handle(nudge, handlers);
    others.tell(nudge);
  };
  return {
    deliveryAccepted: () => handlers.deliveryAccepted(),
    turnReady: (inMs) => announce({ kind: 'turn', inMs }),
    replyQueued: () => announce({ kind: 'reply' }),
    knowledgeChanged: () => announce({ kind: 'knowledge' }),
    eventsAppended: (clinicId) => announce({ kind: 'events', clinicId }),
  };
}

function handle(nudge: Nudge, handlers: Nudges): void {
  if (nudge.kind === 'turn') handlers.turnReady(nudge.inMs);
  else if (nudge.kind === 'reply') handlers.replyQueued();
  else if (nudge.kind === 'knowledge') handlers.knowledgeChanged();
  else handlers.eventsAppended(nudge.clinicId);
}
