import { useEffect, useEffectEvent, useRef } from 'react';

/** Tells of each that was not there before; what was there when the page opened is on screen already. */
export function useNewcomers<Item extends { readonly id: string }>(
  items: readonly Item[] | undefined,
  tell: (item: Item) => void,
): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  const say = useEffectEvent(tell);
  useEffect(() => {
    if (!items) return;
    const before = known.current;
    known.current = new Set(items.map(({ id }) => id));
    if (before) for (const item of items) if (!before.has(item.id)) say(item);
  }, [items]);
}
