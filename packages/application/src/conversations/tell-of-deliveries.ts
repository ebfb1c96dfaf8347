import type { FoldedDelivery } from '../ports/inbox.ts';
import type { Ports } from '../ports/index.ts';

/** Tells the workers when conversations are due for an answer, and the screens that something happened. */
export function tellOfDeliveries(ports: Pick<Ports, 'nudges'>, folded: readonly FoldedDelivery[]): void {
  const due = folded.flatMap(({ result }) =>
    result.kind === 'message' && result.readyInMs !== null ? [result.readyInMs] : [],
  );
  for (const inMs of new Set(due)) ports.nudges.turnReady(inMs);
  for (const clinicId of new Set(folded.map((one) => one.clinicId))) ports.nudges.eventsAppended(clinicId);
}
