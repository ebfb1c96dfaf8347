import { useQueryClient } from '@tanstack/react-query';
import { toast } from '../components/ui/toast.ts';
import { forgetKept } from '../lib/kept.ts';
import { meKey } from '../lib/me-key.ts';

/** Ends the session here and on the server; nothing read under it stays. */
export function useSignOut(failed: string): () => void {
  const client = useQueryClient();
  return async () => {
    const response = await fetch('/api/auth/sign-out', { method: 'POST' }).catch(() => null);
    if (!response?.ok) return toast({ text: failed, tone: 'danger' });
    client.clear();
    forgetKept();
    client.setQueryData(meKey, null);
  };
}
