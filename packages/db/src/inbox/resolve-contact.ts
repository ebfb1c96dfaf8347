import type { ClinicId, ContactId, SenderIdentity } from '@post/domain';
import { newId } from '../new-id.ts';
import { type BatchState, type ContactState, identityKey } from './batch-state.ts';
import { type Identity, identitiesOf } from './sender-identities.ts';

export interface Merge {
  readonly clinicId: ClinicId;
  readonly winnerId: ContactId;
  readonly loserId: ContactId;
}

/** Two contacts that one event shows to be one person; null when there are none, or when they carry different phones. */
export function mergeShownBy(state: BatchState, clinicId: ClinicId, person: SenderIdentity): Merge | null {
  const [first, ...others] = knownContacts(state, clinicId, identitiesOf(person));
  const other = others.find((one) => first !== undefined && mayBeOne(first, one));
  if (first === undefined || other === undefined) return null;
  const winner = winnerOf(first, other);
  return { clinicId, winnerId: winner.id, loserId: winner === first ? other.id : first.id };
}

/** The one with a phone; else the older one. */
function winnerOf(one: ContactState, two: ContactState): ContactState {
  if ((one.phoneKey === null) !== (two.phoneKey === null)) return one.phoneKey === null ? two : one;
  return one.id < two.id ? one : two;
}

function mayBeOne(one: ContactState, two: ContactState): boolean {
  return one.phoneKey === null || two.phoneKey === null || one.phoneKey === two.phoneKey;
}

/**
 * The contact whom an event names, made or completed as needed; null when it names no one, or no one known and `make` is
 * false. A phone outranks the other names: a hidden id that belongs to somebody with another phone proves nothing.
 */
export function resolveContact(
  state: BatchState,
  person: SenderIdentity,
  found: { readonly clinicId: ClinicId; readonly name: string | null; readonly make: boolean },
): ContactState | null {
  const { clinicId, name, make } = found;
  const identities = identitiesOf(person);
  if (identities.length === 0) return null;
  const phoneKey = identities.find(({ kind }) => kind === 'phone')?.value ?? null;
  const known = knownContacts(state, clinicId, identities).find(
    (one) => phoneKey === null || one.phoneKey === null || one.phoneKey === phoneKey,
  );
  if (known === undefined && !make) return null;
  const contact = known ?? newContact(state, clinicId);
  describe(contact, { name, phone: person.phone, phoneKey });
  for (const identity of identities) learn(state, contact, identity);
  return contact;
}

function knownContacts(
  state: BatchState,
  clinicId: ClinicId,
  identities: readonly Identity[],
): readonly ContactState[] {
  const ids = identities.flatMap(({ kind, value }) => state.identities.get(identityKey(clinicId, kind, value)) ?? []);
  return [...new Set(ids)].flatMap((id) => state.contacts.get(id) ?? []);
}

function newContact(state: BatchState, clinicId: ClinicId): ContactState {
  const id = newId<ContactId>();
  const contact: ContactState = { clinicId, id, displayName: null, phone: null, phoneKey: null, change: 'new' };
  state.contacts.set(id, contact);
  return contact;
}

function describe(
  contact: ContactState,
  told: { readonly name: string | null; readonly phone: string | null; readonly phoneKey: string | null },
): void {
  const displayName = told.name ?? contact.displayName;
  const phone = contact.phone ?? told.phone;
  if (displayName !== contact.displayName || phone !== contact.phone) {
    if (contact.change === 'none') contact.change = 'changed';
    contact.displayName = displayName;
    contact.phone = phone;
  }
  contact.phoneKey ??= told.phoneKey;
}

/** A name that already stands for somebody else stays theirs. */
function learn(state: BatchState, contact: ContactState, { kind, value }: Identity): void {
  const key = identityKey(contact.clinicId, kind, value);
  if (state.identities.has(key)) return;
  state.identities.set(key, contact.id);
  state.newIdentities.push({ clinicId: contact.clinicId, kind, value, contactId: contact.id });
}
