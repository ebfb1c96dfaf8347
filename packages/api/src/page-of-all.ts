import type { Page } from '@post/application';
import { refuse } from './refusal-to-trpc.ts';

interface PageWish {
  readonly limit: number;
  readonly cursor?: string | null | undefined;
}

/** One page of a list that is computed as a whole; the cursor is the key of the last item given. */
export function pageOfAll<Item>(all: readonly Item[], wish: PageWish, keyOf: (item: Item) => string): Page<Item> {
  const start = wish.cursor ? all.findIndex((item) => keyOf(item) === wish.cursor) + 1 : 0;
  if (wish.cursor && start === 0)
    throw refuse('invalid_request', { message: 'cursor: não é de uma página desta lista' });
  const items = all.slice(start, start + wish.limit);
  const last = items.at(-1);
  return { items, nextCursor: last !== undefined && start + wish.limit < all.length ? keyOf(last) : null };
}
