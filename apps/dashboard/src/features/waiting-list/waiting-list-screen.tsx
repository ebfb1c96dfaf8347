import { Hourglass } from 'lucide-react';
import { ColumnScreen } from '../../components/layout/column-screen.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { useTexts } from '../../lib/texts.ts';
import { JoinForm } from './join-form.tsx';
import { waitingListTexts } from './texts/waiting-list.ts';
import { useWishes } from './use-wishes.ts';
import { WishRow } from './wish-row.tsx';

/** Who waits for a time that is not free, and what is being offered. */
export function WaitingListScreen() {
  const words = useTexts(waitingListTexts);
  const { data: wishes, isError, refetch } = useWishes();
  return (
    <ColumnScreen title={words.title} intro={words.intro} width="large">
      {!wishes && isError && (
        <ErrorState title={words.failed} retryLabel={words.retry} onRetry={() => void refetch()} />
      )}
      {!wishes && !isError && <Skeleton className="h-48 w-full rounded-2xl" />}
      {wishes?.length === 0 && <EmptyState icon={Hourglass} title={words.empty} hint={words.emptyHint} />}
      {wishes && wishes.length > 0 && (
        <ol
          aria-label={words.listTitle}
          className="divide-y divide-line rounded-2xl border border-line bg-surface px-4"
        >
          {wishes.map((wish) => (
            <WishRow key={wish.id} wish={wish} />
          ))}
        </ol>
      )}
      <h2 className="mt-2 font-semibold">{words.add}</h2>
      <JoinForm />
    </ColumnScreen>
  );
}
