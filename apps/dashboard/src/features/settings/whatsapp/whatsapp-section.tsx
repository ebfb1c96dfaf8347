import type { ChannelItem } from '@post/api/contract';
import { Badge, type BadgeTone } from '../../../components/ui/badge.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { PairingCode } from './pairing-code.tsx';
import { Subscribe } from './subscribe.tsx';
import { whatsappTexts } from './texts/whatsapp.ts';
import { useChannels } from './use-channels.ts';

const TONES = {
  connected: 'good',
  disconnected: 'danger',
  refused: 'danger',
  unreachable: 'warn',
} as const satisfies Record<ChannelItem['link'], BadgeTone>;

/** Whether patients reach the clinic, and how to make it so. */
export function WhatsAppSection() {
  const words = useTexts(whatsappTexts);
  const { data: channels, isError, refetch } = useChannels();
  if (!channels && isError)
    return <ErrorState title={words.failed} retryLabel={words.retry} onRetry={() => void refetch()} />;
  if (!channels) return <Skeleton className="h-72 w-full rounded-2xl" />;
  return (
    <section className="flex flex-col gap-4">
      <p className="text-ink-soft">{words.hint}</p>
      {channels.map((channel) => (
        <ChannelCard key={channel.id} channel={channel} />
      ))}
    </section>
  );
}

function ChannelCard({ channel: { id, kind, externalId, link } }: { readonly channel: ChannelItem }) {
  const words = useTexts(whatsappTexts);
  return (
    <article className="flex flex-col gap-4 rounded-2xl border border-line bg-surface p-4">
      <header className="flex flex-wrap items-center gap-2">
        <h2 className="font-semibold">{words.kinds[kind]}</h2>
        {kind !== 'simulator' && <span className="text-ink-soft text-sm">{externalId}</span>}
        <span role="status" className="ml-auto">
          <Badge tone={TONES[link]}>{words.links[link]}</Badge>
        </span>
      </header>
      <p className="max-w-prose text-ink-soft">{kind === 'simulator' ? words.simulator : words.about[link]}</p>
      {kind === 'zapi' && link === 'disconnected' && <PairingCode id={id} />}
      {kind === 'zapi' && link !== 'refused' && <Subscribe id={id} />}
      {kind === 'whatsapp-cloud' && <p className="max-w-prose text-ink-soft text-sm">{words.byHand}</p>}
    </article>
  );
}
