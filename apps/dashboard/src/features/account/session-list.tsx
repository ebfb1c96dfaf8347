import type { SessionItem } from '@post/api/contract';
import { useId } from 'react';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { useFormat } from '../../lib/format.ts';
import { useTexts } from '../../lib/texts.ts';
import { readDevice } from './read-device.ts';
import { accountTexts } from './texts/account.ts';
import { useEndSession, useSessions } from './use-sessions.ts';

/** Where one is signed in; any of them can be ended from here. */
export function SessionList() {
  const { sessions: words, retry } = useTexts(accountTexts);
  const titleId = useId();
  const { data: sessions, isError, refetch } = useSessions();
  const end = useEndSession();
  return (
    <section aria-labelledby={titleId}>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <div>
          <h2 id={titleId} className="font-semibold text-lg">
            {words.title}
          </h2>
          <p className="text-ink-soft text-sm">{words.hint}</p>
        </div>
        {sessions && sessions.length > 1 && <Button onClick={() => end(null)}>{words.endOthers}</Button>}
      </div>
      {!sessions && isError && <ErrorState title={words.failed} retryLabel={retry} onRetry={() => void refetch()} />}
      {!sessions && !isError && <Skeleton className="h-32 w-full rounded-2xl" />}
      <ul className="flex flex-col gap-2">
        {sessions?.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => end(session.id)} />
        ))}
      </ul>
    </section>
  );
}

function SessionRow({ session, onEnd }: { readonly session: SessionItem; readonly onEnd: () => void }) {
  const words = useTexts(accountTexts).sessions;
  const format = useFormat();
  const device = readDevice(session.device);
  const name = device ? words.on(device.browser, device.system) : words.unknown;
  return (
    <li className="flex items-center gap-3 rounded-xl border border-line bg-surface px-4 py-3">
      <div className="min-w-0 flex-1">
        <h3 className="flex flex-wrap items-center gap-2 font-medium">
          {name}
          {session.current && <Badge tone="accent">{words.here}</Badge>}
        </h3>
        <p className="text-ink-soft text-sm">
          {[words.seen(format.recent(session.seenAt)), session.address].filter(Boolean).join(' · ')}
        </p>
      </div>
      {!session.current && (
        <Button aria-label={words.endOf(name)} onClick={onEnd}>
          {words.end}
        </Button>
      )}
    </li>
  );
}
