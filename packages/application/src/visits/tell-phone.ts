import { mayContactProactively } from '../conversations/may-contact-proactively.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { writeFirst } from '../proactive/write-first.ts';

export interface Telling {
  readonly phone: string;
  readonly key: string;
  readonly say: (introducedAs: string | null) => string;
}

/** Writes to a number that the clinic wrote down for itself, once under the key; false when it left, or was told before. */
export async function tellPhone(tx: ClinicTransaction, { phone, key, say }: Telling): Promise<boolean> {
  if ((await tx.effect(key)) !== undefined) return false;
  const contactId = await tx.contactWithPhone(phone);
  if (!(await mayContactProactively(tx, contactId, 'reminders'))) return false;
  const reached = await tx.reachContact(contactId);
  if (!reached || (await tx.effect(key)) !== undefined) return false;
  await writeFirst(tx, { reached, key, say, asks: null });
  return true;
}
