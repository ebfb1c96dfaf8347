import type { TurnContext } from '@post/application';
import { type MemoryValue, sayDayPart, sayList } from '@post/domain';
import { professionalName } from './say-appointment.ts';
import { sayWeekdays } from './say-when.ts';

/** "de manhã, como você prefere": why these times and no others; null when nothing remembered decided. */
export function sayPreference(honoured: readonly MemoryValue[], turn: TurnContext): string | null {
  const parts = honoured.map((memory) => {
    if (memory.key === 'part-of-day') return sayDayPart(memory.part);
    if (memory.key === 'professional') return `com ${professionalName(turn, memory.professionalId)}`;
    return memory.key === 'not-weekdays' ? `nenhum ${sayWeekdays(memory.weekdays)}` : null;
  });
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : `${sayList(said)}, como você prefere`;
}
