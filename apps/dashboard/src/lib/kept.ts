import { useSyncExternalStore } from 'react';

/** Values under one name each that outlive a reload and are the same in every window of this browser. */
export interface Kept<Value> {
  read(id: string): Value;
  /** `null` forgets it. */
  write(id: string, value: Value | null): void;
  subscribe(listener: () => void): () => void;
}

const PREFIX = 'kept:';

/** Values of a kind, under its name; what cannot be read back is `absent`. */
export function createKept<Value>(
  name: string,
  { absent, parse }: { readonly absent: Value; readonly parse: (stored: unknown) => Value | null },
): Kept<Value> {
  const listeners = new Set<() => void>();
  // The same text gives the same object, as a snapshot must.
  const parsed = new Map<string, { readonly text: string; readonly value: Value }>();
  const nameOf = (id: string) => `${PREFIX}${name}:${id}`;
  const read = (id: string): Value => {
    const text = localStorage.getItem(nameOf(id));
    if (text === null) return absent;
    const known = parsed.get(id);
    if (known?.text === text) return known.value;
    const value = parse(JSON.parse(text)) ?? absent;
    parsed.set(id, { text, value });
    return value;
  };
  return {
    read,
    write: (id, value) => {
      if (value === null) localStorage.removeItem(nameOf(id));
      else localStorage.setItem(nameOf(id), JSON.stringify(value));
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      window.addEventListener('storage', listener);
      return () => {
        listeners.delete(listener);
        window.removeEventListener('storage', listener);
      };
    },
  };
}

/** The value kept under `id`, in step with every window. */
export function useKept<Value>(kept: Kept<Value>, id: string): Value {
  return useSyncExternalStore(kept.subscribe, () => kept.read(id));
}

/** Leaves nothing for whoever signs in next. */
export function forgetKept(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
