import type { Format } from './format.ts';

interface Contact {
  readonly name: string | null;
  readonly phone: string | null;
}

/** What to call the other side: a name, else the phone, else that they are new. */
export function contactName({ name, phone }: Contact, format: Format, unnamed: string): string {
  return name ?? (phone ? format.phone(phone) : unnamed);
}
