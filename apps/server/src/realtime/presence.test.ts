import type { ClinicId, StaffId } from '@post/domain';
import { expect, test } from 'vitest';
import { type Presence, PresenceBoard, type PresenceNote } from './presence.ts';

const clinicId = 'clinic' as ClinicId;
const note = (conversationId: string | null, typing = false): PresenceNote => ({
  clinicId,
  connection: 'screen-1',
  presence: { staffId: 'bia' as StaffId, name: 'Bia', conversationId, typing },
});

test('a screen that only repeats itself changes nothing for the others', () => {
  const seen: Presence[] = [];
  using board = new PresenceBoard((_clinic, presence) => seen.push(presence));
  board.hear(note('c-1'));
  board.hear(note('c-1'));
  board.hear(note('c-1', true));
  expect(seen.map(({ typing }) => typing)).toEqual([false, true]);
});

test('whoever a dead replica said was looking is gone after a while', () => {
  const seen: Presence[] = [];
  using board = new PresenceBoard((_clinic, presence) => seen.push(presence));
  board.hear(note('c-1'));
  board.sweep(performance.now());
  expect(board.all(clinicId)).toHaveLength(1);
  board.sweep(performance.now() + 60_000);
  expect(board.all(clinicId)).toEqual([]);
  expect(seen.at(-1)).toMatchObject({ conversationId: null });
});
