import type { ConversationItem } from '@post/api/contract';
import type { Format } from './format.ts';

/** What to call the other side: a name, else the phone, else that they are new. */
export function contactName({ name, phone }: ConversationItem['contact'], format: Format, unnamed: string): string {
  return name ?? (phone ? format.phone(phone) : unnamed);
}
