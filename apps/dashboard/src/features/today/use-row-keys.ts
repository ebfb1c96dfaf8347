import { type RefObject, useRef } from 'react';
import { useCommands } from '../../lib/commands/use-commands.ts';
import { useTexts } from '../../lib/texts.ts';
import { todayTexts } from './texts/today.ts';

/** J and K walk from one appointment's button to the next; Enter presses it. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const words = useTexts(todayTexts);
  // A pressed button is replaced by what comes next, and its focus with it; the walk goes on from its row.
  const last = useRef(-1);
  const walk = (by: 1 | -1) => {
    const rows = [...(list.current?.children ?? [])];
    const focused = rows.findIndex((row) => row.contains(document.activeElement));
    const from = focused === -1 ? last.current : focused;
    const ahead = by === 1 ? rows.slice(from + 1) : rows.slice(0, Math.max(0, from)).toReversed();
    const row = ahead.find((one) => one.querySelector('button') !== null);
    if (!row) return;
    last.current = rows.indexOf(row);
    (row.querySelector<HTMLElement>('[data-likely]') ?? row.querySelector('button'))?.focus();
  };
  useCommands([
    { id: 'day:next', group: words.commands, label: words.nextRow, keys: 'j', run: () => walk(1) },
    { id: 'day:previous', group: words.commands, label: words.previousRow, keys: 'k', run: () => walk(-1) },
  ]);
}
