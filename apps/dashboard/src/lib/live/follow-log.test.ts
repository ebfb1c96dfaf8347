import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followLog, type SinceAnswer } from './follow-log.ts';
import type { LoggedEvent } from './logged-event.ts';

const event = (position: number): LoggedEvent => ({ position, kind: 'task.created', subjectId: 'x', at: '' });

/** A server whose log is `length` long, and a screen that follows it from `start`. */
function openScreen(start: number) {
  const log = { length: start, kept: 0 };
  const seen: number[] = [];
  const reloads: number[] = [];
  const answer = (position: number | null): SinceAnswer => {
    if (position === null) return { events: [], position: log.length };
    if (position < log.kept) return { events: [], position: log.length, reload: true };
    const events = Array.from({ length: log.length - position }, (_, index) => event(position + index + 1));
    return { events: events.slice(0, 3) };
  };
  const follower = followLog({
    since: async (position) => answer(position),
    onEvents: (events) => seen.push(...events.map(({ position }) => position)),
    onReload: () => reloads.push(log.length),
  });
  return { log, seen, reloads, follower };
}

test('a screen that has just opened reads its lists once more and then follows', async () => {
  const { log, seen, reloads, follower } = openScreen(7);
  await follower.catchUp();
  expect(reloads).toEqual([7]);
  log.length = 8;
  follower.heard([event(8)]);
  expect(seen).toEqual([8]);
});

test('whatever the network lost, repeated or delayed, every event is seen once and in order', async () => {
  const deliveries = fc.array(fc.constantFrom('heard', 'lost', 'repeated', 'asked'), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(deliveries, async (fates) => {
      const { log, seen, follower } = openScreen(0);
      await follower.catchUp();
      for (const fate of fates) {
        log.length += 1;
        if (fate === 'heard' || fate === 'repeated') follower.heard([event(log.length)]);
        if (fate === 'repeated') follower.heard([event(log.length)]);
        if (fate === 'asked') await follower.catchUp();
      }
      await follower.catchUp();
      await follower.catchUp();
      expect(seen).toEqual(Array.from({ length: log.length }, (_, index) => index + 1));
    }),
  );
});

test('a screen that was away longer than the log is kept is told to read everything again', async () => {
  const { log, seen, reloads, follower } = openScreen(2);
  await follower.catchUp();
  log.length = 900;
  log.kept = 500;
  await follower.catchUp();
  expect(reloads).toEqual([2, 900]);
  expect(seen).toEqual([]);
});

test('a question that failed is asked again from the same place', async () => {
  let broken = false;
  const asked: (number | null)[] = [];
  const follower = followLog({
    since: async (position) => {
      asked.push(position);
      if (broken) throw new Error('the network is gone');
      return { events: [], position: position ?? 4 };
    },
    onEvents: () => undefined,
    onReload: () => undefined,
  });
  await follower.catchUp();
  broken = true;
  await expect(follower.catchUp()).rejects.toThrow('network');
  broken = false;
  await follower.catchUp();
  expect(asked).toEqual([null, 4, 4]);
});
