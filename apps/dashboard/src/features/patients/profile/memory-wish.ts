import type { MemoryItem } from '@post/api/contract';
import type { trpc } from '../../../lib/trpc.ts';

export type MemoryWish = Omit<Parameters<typeof trpc.memories.keep.mutate>[0], 'id'>;

export const MEMORY_KEYS = ['note', 'part-of-day', 'not-weekdays', 'professional', 'call-me', 'communication'] as const;
export type MemoryKey = (typeof MEMORY_KEYS)[number];
export const PARTS = ['morning', 'afternoon', 'evening'] as const;

/** What would have to be noted for this memory to be there again; null for kinds this screen does not know. */
export function wishOf({ value, text }: Pick<MemoryItem, 'value' | 'text'>): MemoryWish | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const { key, part, weekdays, professionalId, name } = value;
  const known = PARTS.find((one) => one === part);
  if (key === 'note' || key === 'communication') return { value: { key }, words: text };
  if (key === 'part-of-day' && known) return { value: { key, part: known } };
  if (key === 'professional' && typeof professionalId === 'string') return { value: { key, professionalId } };
  if (key === 'call-me' && typeof name === 'string') return { value: { key, name } };
  if (key === 'not-weekdays' && Array.isArray(weekdays))
    return { value: { key, weekdays: weekdays.filter((day) => typeof day === 'number') } };
  return null;
}
