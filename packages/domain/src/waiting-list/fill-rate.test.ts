import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { seededRandom } from '../scheduling/testing/seeded-random.ts';
import { offerUntil } from './offer-until.ts';

/** A month of a busy clinic: times that go, and who waits for each, with how they would answer. */
interface Freed {
  readonly startsAt: Temporal.Instant;
  readonly waiting: readonly { readonly afterMinutes: number; readonly says: 'yes' | 'no' | 'nothing' }[];
}

interface Month {
  readonly filled: number;
  readonly messages: number;
  /** Said yes and were told that it is gone. */
  readonly disappointed: number;
}

const NOW = Temporal.Instant.from('2026-03-09T13:00:00Z');
const NOTICE = 120;

/** Half of the people say yes, a quarter no, a quarter nothing; answers take 20 minutes on average, some take hours. */
function monthOf(seed: number): readonly Freed[] {
  const random = seededRandom(seed);
  return Array.from({ length: 120 }, () => {
    // From an hour to three days until it can't be booked any more, short ones as often as long ones.
    const left = 60 * 72 ** random();
    const waiting = Array.from({ length: 1 + Math.floor(random() * 6) }, () => {
      const mood = random();
      const says = mood < 0.5 ? ('yes' as const) : mood < 0.75 ? ('no' as const) : ('nothing' as const);
      return { says, afterMinutes: -20 * Math.log(1 - random()) };
    });
    return { startsAt: NOW.add({ minutes: Math.round(left) + NOTICE }), waiting };
  });
}

function inTurn(month: readonly Freed[]): Month {
  let [filled, messages] = [0, 0];
  for (const { startsAt, waiting } of month) {
    let now = NOW;
    for (const { says, afterMinutes } of waiting) {
      const until = offerUntil(now, startsAt, { minimumNoticeMinutes: NOTICE });
      if (!until) break;
      messages += 1;
      const answered = now.add({ seconds: Math.round(afterMinutes * 60) });
      const isInTime = says !== 'nothing' && Temporal.Instant.compare(answered, until) <= 0;
      if (isInTime && says === 'yes') {
        filled += 1;
        break;
      }
      now = isInTime ? answered : until;
    }
  }
  return { filled, messages, disappointed: 0 };
}

function allAtOnce(month: readonly Freed[]): Month {
  let [filled, messages, disappointed] = [0, 0, 0];
  for (const { startsAt, waiting } of month) {
    const left = startsAt.since(NOW).total('minutes') - NOTICE;
    const yeses = waiting.filter(({ says, afterMinutes }) => says === 'yes' && afterMinutes <= left).length;
    messages += waiting.length;
    filled += Math.min(1, yeses);
    disappointed += Math.max(0, yeses - 1);
  }
  return { filled, messages, disappointed };
}

test('asking one after the other fills nearly as many times as asking all at once, with far fewer messages and nobody let down', () => {
  const months = Array.from({ length: 50 }, (_, seed) => monthOf(seed + 1));
  const total = (of: (month: readonly Freed[]) => Month, what: keyof Month) =>
    months.reduce((sum, month) => sum + of(month)[what], 0);
  const times = months.reduce((sum, month) => sum + month.length, 0);
  const [turn, once] = [total(inTurn, 'filled') / times, total(allAtOnce, 'filled') / times];
  expect(turn / once).toBeGreaterThan(0.85);
  expect(total(inTurn, 'messages') / total(allAtOnce, 'messages')).toBeLessThan(0.6);
  expect(total(allAtOnce, 'disappointed')).toBeGreaterThan(total(allAtOnce, 'filled') * 0.5);
});
