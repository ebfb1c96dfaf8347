import { type Memory, memoryKind } from '@post/domain';
import type { MemoryItem } from '../contract/memory.ts';
import { localTime } from './local-time.ts';

export function presentMemory(memory: Memory, timeZone: string): MemoryItem {
  const { id, text, value, source, createdAt, updatedAt } = memory;
  return {
    id,
    kind: memoryKind(value),
    text,
    value: 'weekdays' in value ? { ...value, weekdays: [...value.weekdays] } : { ...value },
    source: source.kind,
    createdAt: localTime(createdAt, timeZone),
    updatedAt: localTime(updatedAt, timeZone),
  };
}
