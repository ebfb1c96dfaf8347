import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOfAll } from './page-of-all.ts';

test('whatever the page size, the pages together are the list', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), fc.integer({ min: 1, max: 9 }), (all, limit) => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: readonly string[]; nextCursor: string | null } = pageOfAll(
          all,
          { limit, cursor },
          (item) => item,
        );
        expect(page.items.length).toBeLessThanOrEqual(limit);
        seen.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(seen).toEqual(all);
    }),
  );
});

test('a cursor of another list is refused', () => {
  expect(() => pageOfAll(['a'], { limit: 1, cursor: 'z' }, (item) => item)).toThrow('cursor');
});
