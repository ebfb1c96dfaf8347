/**
 * The same value without what PostgreSQL refuses in text and jsonb: NUL characters and halves of surrogate pairs.
 * A patient's phone can send both.
 */
export function storable<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [cleanText(key), clean(inner)]));
}

function cleanText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}
