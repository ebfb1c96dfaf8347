import type { TaskItem } from '@post/api/contract';
import { expect, test } from 'vitest';
import { byNeed, isOverdue, laneOf, placeIn } from './lane.ts';

function task(change: Partial<TaskItem>): TaskItem {
  const createdAt = '2026-11-23T08:00:00-03:00';
  const open = { kind: 'other', urgent: false, status: 'open', started: false, createdAt } as const;
  return {
    id: 't1',
    title: 'Ligar',
    conversationId: null,
    contact: null,
    dueAt: null,
    assigneeId: null,
    ...open,
    ...change,
  };
}

test('a task that goes to a column is found there', () => {
  for (const lane of ['todo', 'doing', 'done'] as const)
    for (const from of [task({}), task({ started: true }), task({ status: 'done', started: true })])
      expect(laneOf({ ...from, ...placeIn(lane) })).toBe(lane);
});

test('urgent comes first, then what is due soonest, and last what has no date', () => {
  const tasks = [
    task({ id: 'no date' }),
    task({ id: 'tomorrow', dueAt: '2026-11-24T09:00:00-03:00' }),
    task({ id: 'today', dueAt: '2026-11-23T18:00:00-03:00' }),
    task({ id: 'urgent', urgent: true }),
  ];
  expect(tasks.toSorted(byNeed).map(({ id }) => id)).toEqual(['urgent', 'today', 'tomorrow', 'no date']);
});

test('what is done is not overdue any more', () => {
  const dueAt = '2026-11-23T09:00:00-03:00';
  const now = Date.parse('2026-11-23T09:01:00-03:00');
  expect(isOverdue(task({ dueAt }), now)).toBe(true);
  expect(isOverdue(task({ dueAt, status: 'done' }), now)).toBe(false);
});
