/** A provider's JSON object, of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

export function objectAt(json: Json | null, key: string): Json | null {
  return asObject(json?.[key]);
}

/** The text under a key; null when it is absent, empty or not text. */
export function textAt(json: Json | null, key: string): string | null {
  const value = json?.[key];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

export function numberAt(json: Json | null, key: string): number | null {
  const value = json?.[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function listAt(json: Json | null, key: string): readonly unknown[] {
  const value = json?.[key];
  return Array.isArray(value) ? value : [];
}

/** The object that a response body holds; null when it is not one. */
export function readJsonBody(text: string): Json | null {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return null;
  }
}
