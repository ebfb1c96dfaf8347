import type { MessageItem, NoteItem } from '@post/api/contract';
import { expect, test } from 'vitest';
import { threadLines } from './thread-lines.ts';

const message = (id: string, at: string, author: MessageItem['author'] = 'patient'): MessageItem => ({
  id,
  author,
  kind: 'text',
  text: id,
  options: [],
  media: null,
  at: `2026-11-${at}:00-03:00`,
  status: null,
});
const note = (id: string, at: string): NoteItem => ({
  id,
  author: { id: 's', name: 'Bia' },
  text: id,
  createdAt: `2026-11-${at}:00-03:00`,
});
const keys = (said: Partial<Parameters<typeof threadLines>[0]>) =>
  threadLines({ messages: [], notes: [], pending: [], whole: true, ...said }).map(({ key }) => key);

test('each day opens with its name, and notes stand where they were written', () => {
  const messages = [message('a', '22T10:00'), message('b', '22T10:05'), message('c', '23T08:00')];
  const notes = [note('1', '22T10:02'), note('2', '23T09:00')];
  expect(keys({ messages, notes })).toEqual(['day:2026-11-22', 'a', 'note:1', 'b', 'day:2026-11-23', 'c', 'note:2']);
});

test('notes from before the messages at hand wait until those are there', () => {
  const [messages, notes] = [[message('c', '23T08:00')], [note('1', '22T10:02')]];
  expect(keys({ messages, notes, whole: false })).toEqual(['day:2026-11-23', 'c']);
});

test('whose words they are is said once for several in a row, and again after a note or a new day', () => {
  const messages = [
    message('a', '22T10:00', 'cora'),
    message('b', '22T10:01', 'cora'),
    message('c', '22T10:03', 'cora'),
    message('d', '23T10:00', 'cora'),
  ];
  const lines = threadLines({ messages, notes: [note('1', '22T10:02')], pending: [], whole: true });
  const first = lines.flatMap((line) => (line.kind === 'message' ? [line.first] : []));
  expect(first).toEqual([true, false, true, true]);
});

test('what is on its way comes last', () => {
  const pending = [{ key: '7', text: 'oi', failed: true, triedAt: 0 }];
  expect(keys({ messages: [message('a', '22T10:00')], pending })).toEqual(['day:2026-11-22', 'a', 'p7']);
});
