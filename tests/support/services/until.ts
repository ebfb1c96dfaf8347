import { setTimeout as pause } from 'node:timers/promises';

type Wait = { readonly what: string; readonly withinMs: number; readonly giveUp?: () => string | undefined };

/** Asks again and again until the answer is yes; stops early when `giveUp` says why it can no longer come. */
export const until = async (isTrue: () => Promise<boolean>, { what, withinMs, giveUp }: Wait): Promise<void> => {
  const deadline = performance.now() + withinMs;
  while (!(await isTrue().catch(() => false))) {
    const reason = giveUp?.() ?? (performance.now() > deadline ? `not within ${withinMs} ms` : undefined);
    if (reason !== undefined) throw new Error(`${what}: ${reason}`);
    await pause(25);
  }
};
