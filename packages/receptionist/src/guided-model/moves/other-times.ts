import { Temporal } from '@post/domain';
import { draftTime } from '../draft-when.ts';
import { learn, type Move, type Scene } from '../scene.ts';
import { arrangeBooking } from './booking.ts';
import { arrangeMove } from './moving.ts';

/** Days that "outros dias" looks at, from the last one offered on. */
const MORE_DAYS = 7;

/** None of the offered times suits: later or earlier ones of the same day when asked so, else the days that follow. */
export function* offerOtherTimes(scene: Scene): Move {
  const offered = (scene.desk.turn.dialogue.offer?.options ?? [])
    .map((option) => option.meaning)
    .filter((meaning) => meaning.kind === 'time')
    .map((meaning) => draftTime(scene, meaning.startsAt));
  const [first, last] = [offered[0], offered.at(-1)];
  if (first && last) {
    if (/mais\s+tarde/i.test(scene.heard.raw)) learn(scene, { ...last, time: null, after: last.time });
    else if (/mais\s+cedo/i.test(scene.heard.raw)) learn(scene, { ...first, time: null, before: first.time });
    else learn(scene, { ...daysAfter(last.from), time: null, after: null, before: null });
  }
  return yield* scene.draft.task === 'moving' ? arrangeMove(scene) : arrangeBooking(scene);
}

function daysAfter(date: string): { readonly from: string; readonly to: string } {
  const from = Temporal.PlainDate.from(date).add({ days: 1 });
  return { from: from.toString(), to: from.add({ days: MORE_DAYS }).toString() };
}
