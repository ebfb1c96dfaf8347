import { useNow } from '../../../lib/use-now.ts';

/** How long the channel still takes free words, in milliseconds, nothing or less when it does not; null where it always does. */
export function useWindowLeft(repliesUntil: string | null): number | null {
  const now = useNow();
  return repliesUntil === null ? null : Date.parse(repliesUntil) - now;
}
