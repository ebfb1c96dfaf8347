import { useSyncExternalStore } from 'react';

/** One choice that this browser remembers. */
export interface Preference<Value extends string> {
  read(): Value;
  write(value: Value): void;
  subscribe(listener: () => void): () => void;
}

/** A choice among `values`, kept in this browser; the first is what nobody chose. */
export function createPreference<const Values extends readonly [string, ...string[]]>(
  key: string,
  values: Values,
): Preference<Values[number]> {
  const listeners = new Set<() => void>();
  const stored = localStorage.getItem(key);
  let value: Values[number] = values.find((one) => one === stored) ?? values[0];
  return {
    read: () => value,
    write: (next) => {
      value = next;
      localStorage.setItem(key, next);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The chosen value, in step with whoever changes it. */
export function usePreference<Value extends string>(preference: Preference<Value>): Value {
  return useSyncExternalStore(preference.subscribe, preference.read);
}
