import type { MessageItem } from '@post/api/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeNewest, prependOlder, type Transcript } from './merge-messages.ts';

const message = (number: number, status: MessageItem['status'] = 'sent'): MessageItem => ({
  id: String(number),
  author: 'cora',
  kind: 'reply',
  text: String(number),
  options: [],
  media: null,
  at: '2026-03-09T10:00:00-03:00',
  status,
});

/** The server's page of `size` messages that end with `last`. */
const pageOf = (last: number, size: number) => {
  const first = Math.max(1, last - size + 1);
  const items = Array.from({ length: last - first + 1 }, (_, index) => message(last - index));
  return { items, nextCursor: first > 1 ? String(first - 1) : null };
};

test('however new messages and older pages alternate, the transcript is in order, without holes or repetitions', () => {
  const steps = fc.array(fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constant('older' as const)), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (all) => {
      let length = 5;
      let at: Transcript = mergeNewest(undefined, pageOf(length, 10));
      for (const step of all) {
        if (step !== 'older') {
          length += step;
          at = mergeNewest(at, pageOf(length, 10));
        } else if (at.olderCursor) at = prependOlder(at, pageOf(Number(at.olderCursor), 10));
      }
      const ids = at.messages.map(({ id }) => Number(id));
      expect(ids).toEqual(Array.from({ length: ids.length }, (_, index) => length - ids.length + 1 + index));
      expect(at.olderCursor === null).toBe(ids[0] === 1);
    }),
  );
});

test('a tick that arrived later replaces the message it belongs to', () => {
  const before = mergeNewest(undefined, pageOf(3, 10));
  const after = mergeNewest(before, { items: [message(3, 'read'), message(2), message(1)], nextCursor: null });
  expect(after.messages.map(({ status }) => status)).toEqual(['sent', 'sent', 'read']);
});
