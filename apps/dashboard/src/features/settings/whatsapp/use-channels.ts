import type { ChannelItem } from '@post/api/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { toast } from '../../../components/ui/toast.ts';
import { channelsQuery } from '../../../lib/channels-query.ts';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { whatsappTexts } from './texts/whatsapp.ts';

/** Somebody stands there with the phone in hand while it is not connected; otherwise a look now and then is enough. */
const LOOK_MS = { waiting: 4_000, standing: 60_000 };
/** A code lives twenty seconds. */
const NEW_CODE_MS = 15_000;

const stands = ({ link }: ChannelItem) => link === 'connected';

/** The clinic's channels, as their providers say they stand. */
export function useChannels() {
  return useQuery({
    ...channelsQuery,
    refetchInterval: ({ state }) => (state.data?.every(stands) ? LOOK_MS.standing : LOOK_MS.waiting),
  });
}

/** The code to scan, renewed before it runs out; null while there is none. */
export function usePairingCode(id: string) {
  return useQuery({
    queryKey: ['channels', 'code', id],
    queryFn: async () => (await trpc.channels.pairingCode.query({ id })).picture,
    refetchInterval: ({ state }) => (state.data ? NEW_CODE_MS : LOOK_MS.waiting),
    gcTime: 0,
  });
}

/** Has the provider report here; says what came of it. */
export function useSubscribe(id: string) {
  const words = useTexts(whatsappTexts).subscribe;
  return useMutation({
    mutationFn: async () => (await trpc.channels.subscribe.mutate({ id })).outcome,
    onSuccess: (outcome) => toast({ text: words[outcome], ...(outcome !== 'done' && { tone: 'danger' }) }),
    onError: () => toast({ text: words.unreachable, tone: 'danger' }),
  });
}
