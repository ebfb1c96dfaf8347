import type { Professional } from '../clinic/clinic.ts';
import { sayList } from '../language/say-list.ts';
import { sayWeekday } from '../language/say-weekday.ts';
import type { DayPart, MemoryValue } from './memory.ts';

const PARTS: Readonly<Record<DayPart, string>> = { morning: 'de manhã', afternoon: 'à tarde', evening: 'à noite' };

/** "de manhã" */
export function sayDayPart(part: DayPart): string {
  return PARTS[part];
}

/** A memory as people read it; `words` are those of what has no words of its own. */
export function sayMemory(value: MemoryValue, words: string | null, professionals: readonly Professional[]): string {
  switch (value.key) {
    case 'part-of-day':
      return `Prefere ${sayDayPart(value.part)}`;
    case 'not-weekdays':
      return `Não pode: ${sayList(value.weekdays.map(sayWeekday))}`;
    case 'professional': {
      const professional = professionals.find(({ id }) => id === value.professionalId);
      return `Prefere ${professional?.name ?? 'o mesmo profissional'}`;
    }
    case 'call-me':
      return `Chamar de ${value.name}`;
    default:
      return words?.trim() ?? '';
  }
}
