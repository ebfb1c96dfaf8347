import { useEffect, useState } from 'react';

/** Short enough to feel immediate, long enough that a typed word is one search. */
const PAUSE_MS = 180;

/** The value, once it stopped changing for a moment. */
export function useDebounced<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
