import { sayTime, Temporal } from '@post/domain';
import { capitalised } from '../words/capitalised.ts';
import { localTime, sayDay, todayOf } from '../words/say-when.ts';
import type { Scene } from './scene.ts';

/** Days that a wish without a day looks at. */
const OPEN_SEARCH_DAYS = 7;

/** The one start the patient has in mind, when both day and time are known. */
export function exactStart({ draft }: Scene): { readonly date: string; readonly time: string } | null {
  return draft.time !== null && draft.from !== null && draft.from === draft.to
    ? { date: draft.from, time: draft.time }
    : null;
}

/** What to search for, given what is known of day and time. A time without a day is looked for on the next days. */
export function searchWindow({ draft, desk }: Scene) {
  const { clinic } = desk.turn.catalogue;
  const today = todayOf(desk.turn.now, clinic.timeZone);
  const from = draft.from ?? today.toString();
  const window = draft.time === null ? { after: draft.after, before: draft.before } : onlyAt(draft.time);
  return {
    from_date: from,
    to_date: draft.to ?? Temporal.PlainDate.from(from).add({ days: OPEN_SEARCH_DAYS }).toString(),
    after_time: window.after,
    before_time: window.before,
  };
}

/** A part of the day in which only this start is. */
export function onlyAt(time: string): { readonly after: string; readonly before: string } {
  return { after: time, before: sayTime(Temporal.PlainTime.from(time).add({ minutes: 1 })) };
}

/** How the wish is named when it can't be met: "Amanhã, terça-feira, 24/11, às 14:00,". */
export function sayWished({ draft, desk }: Scene): string {
  const { now, catalogue } = desk.turn;
  const oneDay = draft.from !== null && draft.from === draft.to;
  const day =
    oneDay && draft.from
      ? sayDay(Temporal.PlainDate.from(draft.from), { now, timeZone: catalogue.clinic.timeZone })
      : 'Nesses dias';
  const words = [day, partOfDay(draft)].filter((part) => part !== '').join(', ');
  return capitalised(words);
}

function partOfDay({ time, after, before }: Scene['draft']): string {
  if (time !== null) return `às ${time},`;
  if (after !== null && before !== null) return `entre ${after} e ${before},`;
  if (after !== null) return `a partir das ${after},`;
  return before === null ? '' : `antes das ${before},`;
}

/** Local day and time of an instant, as the draft keeps them. */
export function draftTime(scene: { readonly desk: Scene['desk'] }, startsAt: string | Temporal.Instant) {
  const local = localTime(Temporal.Instant.from(startsAt), scene.desk.turn.catalogue.clinic.timeZone);
  const date = local.toPlainDate().toString();
  return { from: date, to: date, time: sayTime(local.toPlainTime()), after: null, before: null };
}
