import { type Catalogue, sayTime, type Temporal, type Weekday } from '@post/domain';
import { capitalised } from '../../words/capitalised.ts';
import { sayWeekdays } from '../../words/say-when.ts';
import type { Scene } from '../scene.ts';

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** When the clinic sees patients: from the first to the last of its professionals, days alike together. */
export function tellHours({ desk }: Scene): string {
  const { catalogue } = desk.turn;
  const byHours = Map.groupBy(
    WEEK.filter((weekday) => hoursOf(catalogue, weekday) !== null),
    (weekday) => hoursOf(catalogue, weekday),
  );
  const lines = [...byHours].map(([hours, weekdays]) => `• ${capitalised(sayWeekdays(weekdays))}, ${hours}`);
  return `Atendemos com hora marcada:\n${lines.join('\n')}\n\nOs horários variam de um profissional para outro. Quer que eu veja um para você?`;
}

function hoursOf({ professionals }: Catalogue, weekday: Weekday): string | null {
  const stretches = professionals
    .flatMap((professional) => professional.workingHours)
    .filter((stretch) => stretch.weekdays.includes(weekday));
  if (stretches.length === 0) return null;
  return `das ${edge(stretches.map((stretch) => stretch.from)).first} às ${edge(stretches.map((stretch) => stretch.to)).last}`;
}

function edge(times: readonly Temporal.PlainTime[]): { readonly first: string; readonly last: string } {
  const sorted = times.map(sayTime).sort();
  return { first: sorted[0] ?? '', last: sorted.at(-1) ?? '' };
}
