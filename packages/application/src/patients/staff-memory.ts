import { type Catalogue, LONGEST_MEMORY, looksClinical, type MemoryWish, sayMemory } from '@post/domain';

export type RefusedMemory =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long' }
  /** It belongs in the chart. */
  | { readonly kind: 'clinical' }
  | { readonly kind: 'unknown'; readonly what: 'professional' };

/** The words under which staff see a memory, or why it can't be one. */
export function staffMemory(
  { value, words }: MemoryWish,
  { professionals }: Catalogue,
): { readonly kind: 'worded'; readonly text: string } | RefusedMemory {
  if (value.key === 'professional' && !professionals.some(({ id }) => id === value.professionalId)) {
    return { kind: 'unknown', what: 'professional' };
  }
  const text = sayMemory(value, words, professionals);
  if (text === '') return { kind: 'empty' };
  if (text.length > LONGEST_MEMORY) return { kind: 'too-long' };
  return looksClinical(text) ? { kind: 'clinical' } : { kind: 'worded', text };
}
