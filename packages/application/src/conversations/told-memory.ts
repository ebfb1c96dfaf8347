import { type MemoryWish, type MessageId, mayModelRemember, type NewMemory, sayMemory } from '@post/domain';
import type { TurnContext } from '../ports/receptionist.ts';

/** What a brain heard, as a memory of this contact; null when it may not be kept. */
export function toldMemory(turn: TurnContext, { value, words }: MemoryWish): NewMemory | null {
  const source = turn.burst.at(-1);
  if (!source || !mayModelRemember(value, words)) return null;
  return memoryOf(turn, { value, words, messageId: source.id });
}

/** A memory of who writes, and of the patient they are themselves. */
export function memoryOf(
  { contact, patients, catalogue }: Pick<TurnContext, 'contact' | 'patients' | 'catalogue'>,
  { value, words, messageId }: MemoryWish & { readonly messageId: MessageId },
): NewMemory {
  return {
    contactId: contact.id,
    patientId: patients.find(({ relation }) => relation === 'self')?.id ?? null,
    text: sayMemory(value, words, catalogue.professionals),
    value,
    source: { kind: 'patient', messageId },
  };
}
