import { useEffect, useRef } from 'react';
import { reportPresence } from '../../../lib/live/presence.ts';

/** After this long without a key one counts as no longer writing. */
const STILL_MS = 4_000;

/** Tells colleagues that one is in this conversation, and, through the returned function, that one is writing. */
export function useOwnPresence(conversationId: string): (typing: boolean) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    reportPresence({ conversationId, typing: false });
    return () => {
      clearTimeout(timer.current);
      reportPresence({ conversationId: null, typing: false });
    };
  }, [conversationId]);
  return (typing) => {
    clearTimeout(timer.current);
    reportPresence({ conversationId, typing });
    if (typing) timer.current = setTimeout(() => reportPresence({ conversationId, typing: false }), STILL_MS);
  };
}
