import type { MeItem } from '@post/api/contract';
import { useQuery } from '@tanstack/react-query';
import { isUnauthorized } from './is-unauthorized.ts';
import { meKey } from './me-key.ts';
import { trpc } from './trpc.ts';

/** Who is signed in, and at which clinic; null when nobody is. */
export function useMe() {
  return useQuery({ queryKey: meKey, queryFn: readMe });
}

async function readMe(): Promise<MeItem | null> {
  try {
    return await trpc.me.get.query();
  } catch (error) {
    if (isUnauthorized(error)) return null;
    throw error;
  }
}
