import type { Page, PageRequest } from '@post/application';

/** The sort keys of a page's last row. */
export type CursorKeys = readonly [string, string];

/** `none` for a first page, `unreadable` for a cursor that we never gave. */
function readCursor(cursor: string | null): CursorKeys | 'none' | 'unreadable' {
  if (cursor === null) return 'none';
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(keys) || keys.length !== 2) return 'unreadable';
    const [first, second] = keys;
    return typeof first === 'string' && typeof second === 'string' ? [first, second] : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** Asks for one row more than the page holds, so that its presence tells that there is a next page. */
export async function pageOf<Row, Item>(
  page: PageRequest,
  read: (after: CursorKeys | null, limit: number) => Promise<readonly Row[]>,
  shape: { readonly keys: (row: Row) => CursorKeys; readonly item: (row: Row) => Item },
): Promise<Page<Item>> {
  const cursor = readCursor(page.cursor);
  if (cursor === 'unreadable') return { items: [], nextCursor: null };
  const rows = await read(cursor === 'none' ? null : cursor, page.limit + 1);
  const kept = rows.slice(0, page.limit);
  const last = kept.at(-1);
  const more = rows.length > page.limit && last !== undefined;
  return {
    items: kept.map(shape.item),
    nextCursor: more ? Buffer.from(JSON.stringify(shape.keys(last))).toString('base64url') : null,
  };
}
