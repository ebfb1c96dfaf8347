import { Temporal } from '@post/domain';

type Edge = Temporal.Instant | Temporal.PlainDate;

/** The instants a range spans, [start, end): a day is included as a whole, whichever edge it is. */
export function rangeStart(edge: Edge, timeZone: string): Temporal.Instant {
  return edge instanceof Temporal.Instant ? edge : edge.toZonedDateTime(timeZone).toInstant();
}

export function rangeEnd(edge: Edge, timeZone: string): Temporal.Instant {
  return edge instanceof Temporal.Instant ? edge : edge.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}
