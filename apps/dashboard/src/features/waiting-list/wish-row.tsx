import type { WishItem } from '@post/api/contract';
import { X } from 'lucide-react';
import { Link } from 'react-router';
import { Badge } from '../../components/ui/badge.tsx';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { useFormat } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useTexts } from '../../lib/texts.ts';
import { waitingListTexts } from './texts/waiting-list.ts';
import { useLeave } from './use-wishes.ts';

/** One wish: who, for what, and what is being offered. */
export function WishRow({ wish }: { readonly wish: WishItem }) {
  const words = useTexts(waitingListTexts);
  const format = useFormat();
  const leave = useLeave();
  const { patient, service, professional, insteadOf, offer, passed, since } = wish;
  const when = (moment: string) => `${format.day(moment)}, ${format.time(moment)}`;
  const details = [
    insteadOf && words.insteadOf(when(insteadOf.startsAt)),
    words.since(format.date(since.slice(0, 10))),
    passed > 0 && words.passed(passed),
  ].filter(Boolean);
  return (
    <li className="flex items-start gap-3 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <Link to={paths.patient(patient.id)} className="font-medium hover:underline">
            {patient.name}
          </Link>
          {offer ? (
            <Badge tone="cora">{words.offered(when(offer.startsAt), format.time(offer.until))}</Badge>
          ) : (
            <Badge>{words.waits}</Badge>
          )}
        </p>
        <p>
          {[service.name, professional && words.with(professional.name)].filter(Boolean).join(' ')},{' '}
          <WishedDays wish={wish} />
        </p>
        <p className="text-ink-soft text-sm tabular-nums">{details.join(' · ')}</p>
        {offer && (
          <Link
            to={paths.conversation(offer.conversationId)}
            className="inline-flex min-h-10 items-center text-accent-text hover:underline"
          >
            {words.seeTalk}
          </Link>
        )}
      </div>
      <IconButton label={words.removeOf(patient.name)} disabled={leave.isPending} onClick={() => leave.mutate(wish)}>
        <X aria-hidden="true" />
      </IconButton>
    </li>
  );
}

function WishedDays({ wish: { from, to, timeFrom, timeTo } }: { readonly wish: WishItem }) {
  const words = useTexts(waitingListTexts);
  const format = useFormat();
  const days = from === to ? format.date(from) : `${format.date(from)} – ${format.date(to)}`;
  const hours = partOf(timeFrom, timeTo);
  return (
    <span className="tabular-nums">
      {days}
      {hours && `, ${hours === 'morning' || hours === 'afternoon' ? words[hours].toLowerCase() : hours}`}
    </span>
  );
}

function partOf(from: string | null, to: string | null): string | null {
  if (from === null && to === null) return null;
  if (from === null && to === '12:00') return 'morning';
  if (from === '12:00' && to === null) return 'afternoon';
  return `${from ?? '00:00'}–${to ?? '24:00'}`;
}
