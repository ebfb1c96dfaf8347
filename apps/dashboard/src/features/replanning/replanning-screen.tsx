import { CalendarX2 } from 'lucide-react';
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
    <div className="h-full overflow-y-auto p-4 pt-10 lg:p-6">
      <div className="mx-auto flex max-w-4xl flex-col gap-4">
        <header>
          <h1 className="font-semibold text-2xl tracking-tight">{words.title}</h1>
          <p className="text-ink-soft">{words.intro}</p>
        </header>
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
      </div>
    </div>
  );
}
