import type { SenderIdentity } from '@post/domain';
import { type Json, textAt } from '../json.ts';

/** Who is at the other end of a Z-API chat, or the kind of chat in which Cora never speaks. */
export type ZapiChat =
  | { readonly kind: 'person'; readonly identity: SenderIdentity }
  | { readonly kind: 'group' | 'newsletter' | 'broadcast' | 'nobody' };

const GROUP = /-group$|@g\.us$|^\d{8,}-\d{9,}$/;

/** Reads the chat of an event. `lidKeys` are the fields that may hold the other end's hidden id, best first. */
export function zapiChat(event: Json, lidKeys: readonly string[]): ZapiChat {
  const phone = textAt(event, 'phone') ?? '';
  if (event.isGroup === true || GROUP.test(phone)) return { kind: 'group' };
  if (event.isNewsletter === true || phone.endsWith('@newsletter')) return { kind: 'newsletter' };
  if (event.broadcast === true || phone.endsWith('broadcast')) return { kind: 'broadcast' };
  const digits = /^\+?(\d{8,15})(?:@c\.us|@s\.whatsapp\.net)?$/.exec(phone)?.[1] ?? null;
  const lid = [phone, ...lidKeys.map((key) => textAt(event, key) ?? '')].find((id) => /^\d+@lid$/.test(id)) ?? null;
  if (digits === null && lid === null) return { kind: 'nobody' };
  return { kind: 'person', identity: { phone: digits, lid, businessScopedId: null } };
}
