import type { SenderIdentity } from '@post/domain';
import { asObject, type Json, listAt, objectAt, textAt } from '../json.ts';

/** A person of a batch; Meta tells names and business-scoped ids beside the messages. */
export interface CloudPerson {
  readonly name: string | null;
  readonly phone: string | null;
  readonly userId: string | null;
}

export interface CloudSender {
  readonly sender: SenderIdentity;
  readonly senderName: string | null;
}

export function cloudPeople(value: Json): readonly CloudPerson[] {
  return listAt(value, 'contacts')
    .map(asObject)
    .map((contact) => ({
      name: textAt(objectAt(contact, 'profile'), 'name'),
      phone: phoneAt(contact, 'wa_id'),
      userId: textAt(contact, 'user_id'),
    }));
}

/** Whom a message comes from: the listed person with its phone or id or, where it names nobody, the only one listed. */
export function cloudSender(message: Json, people: readonly CloudPerson[]): CloudSender | null {
  const own = cloudIdentity(message, 'from');
  const listed = people.find(
    ({ phone, userId }) =>
      (phone !== null && phone === own?.phone) || (userId !== null && userId === own?.businessScopedId),
  );
  const person = listed ?? (own === null && people.length === 1 ? people[0] : undefined);
  const phone = own?.phone ?? person?.phone ?? null;
  const businessScopedId = own?.businessScopedId ?? person?.userId ?? null;
  if (phone === null && businessScopedId === null) return null;
  return { sender: { phone, lid: null, businessScopedId }, senderName: person?.name ?? null };
}

/** Who adopted a username may come without a phone, by an id that is scoped to the business. */
export function cloudIdentity(message: Json, side: 'from' | 'to'): SenderIdentity | null {
  const phone = phoneAt(message, side);
  const businessScopedId = textAt(message, `${side}_user_id`) ?? textAt(message, 'user_id');
  return phone === null && businessScopedId === null ? null : { phone, lid: null, businessScopedId };
}

function phoneAt(json: Json | null, key: string): string | null {
  return /^\d{8,15}$/.exec(textAt(json, key) ?? '')?.[0] ?? null;
}
