import type { ProfessionalSettingsItem } from '@post/api/contract';

type Hours = ProfessionalSettingsItem['workingHours'][number];
export type Weekday = Hours['weekdays'][number];

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

export interface Stretch {
  readonly weekday: Weekday;
  readonly from: string;
  readonly to: string;
}

/** Where a new agenda begins; most are changed little. */
export const USUAL_WEEK: Hours[] = [
  { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '12:00' },
  { weekdays: [1, 2, 3, 4, 5], from: '13:00', to: '18:00' },
];

/** The stretches of one day, earliest first. */
export function stretchesOf(hours: readonly Hours[], weekday: Weekday): readonly Stretch[] {
  return hours
    .filter(({ weekdays }) => weekdays.includes(weekday))
    .map(({ from, to }) => ({ weekday, from, to }))
    .toSorted((a, b) => a.from.localeCompare(b.from));
}

/** Days that work alike are written once, as hours are said. */
export function hoursOf(stretches: readonly Stretch[]): Hours[] {
  const groups = Map.groupBy(stretches, ({ from, to }) => `${from} ${to}`);
  return [...groups.values()].flatMap((group) =>
    group[0] ? [{ weekdays: group.map(({ weekday }) => weekday), from: group[0].from, to: group[0].to }] : [],
  );
}
