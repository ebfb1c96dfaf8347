import type { TurnContext } from '@post/application';
import type { Appointment, LinkedPatient, Professional, Service } from '@post/domain';

/** Short names of one kind of thing (`s1`, `s2`, …), in a fixed order. They mean something in this conversation only. */
export interface HandleTable<T> {
  readonly entries: readonly { readonly handle: string; readonly thing: T }[];
  find(handle: string | null): T | null;
  of(thing: { readonly id: string }): string;
}

/** Everything that the model may point at. Ids, phones and the clinic never reach it. */
export interface Handles {
  readonly services: HandleTable<Service>;
  readonly professionals: HandleTable<Professional>;
  readonly appointments: HandleTable<Appointment>;
  readonly patients: HandleTable<LinkedPatient>;
}

export function createHandles(turn: TurnContext): Handles {
  return {
    services: table('s', turn.catalogue.services),
    professionals: table('p', turn.catalogue.professionals),
    appointments: table('a', turn.appointments),
    patients: table('k', turn.patients),
  };
}

function table<T extends { readonly id: string }>(letter: string, things: readonly T[]): HandleTable<T> {
  const entries = things.map((thing, index) => ({ handle: `${letter}${index + 1}`, thing }));
  return {
    entries,
    find: (handle) => entries.find((entry) => entry.handle === handle?.trim().toLowerCase())?.thing ?? null,
    of: (thing) => entries.find((entry) => entry.thing.id === thing.id)?.handle ?? `${letter}0`,
  };
}
