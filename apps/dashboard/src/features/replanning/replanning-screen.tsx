import { CalendarX2 } from 'lucide-react';
import { ColumnScreen } from '../../components/layout/column-screen.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { useTexts } from '../../lib/texts.ts';
import { AwayForm } from './away-form.tsx';
import { PlanPreview } from './plan-preview.tsx';
import { ReplanCard } from './replan-card.tsx';
import { replanningTexts } from './texts/replanning.ts';
import { useAway } from './use-away.ts';
import { useReplans } from './use-replans.ts';

/** Days on which a professional can not come: the plan, and how the patients answer. */
export function ReplanningScreen() {
  const words = useTexts(replanningTexts);
  const { given, away, setAway } = useAway();
  const { data: replans, isError, refetch } = useReplans();
  return (
    <ColumnScreen title={words.title} intro={words.intro} width="large">
      <AwayForm given={given} onLook={setAway} />
      {away && <PlanPreview key={JSON.stringify(away)} away={away} onStarted={() => setAway(null)} />}
      <h2 className="mt-2 font-semibold">{words.listTitle}</h2>
      {!replans && isError && (
        <ErrorState title={words.failed} retryLabel={words.retry} onRetry={() => void refetch()} />
      )}
      {!replans && !isError && <Skeleton className="h-48 w-full rounded-2xl" />}
      {replans?.length === 0 && <EmptyState icon={CalendarX2} title={words.empty} hint={words.emptyHint} />}
      {replans?.map((replan) => (
        <ReplanCard key={replan.id} replan={replan} />
      ))}
    </ColumnScreen>
  );
}
