import type { PlannedMoveItem } from '@post/api/contract';
import { ArrowRight } from 'lucide-react';
import { Button } from '../../components/ui/button.tsx';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { useFormat } from '../../lib/format.ts';
import { useTexts } from '../../lib/texts.ts';
import { replanningTexts } from './texts/replanning.ts';
import type { Away } from './use-away.ts';
import { usePlan, useStartPlan } from './use-plan.ts';

export interface PlanPreviewProps {
  readonly away: Away;
  readonly onStarted: () => void;
}

/** Where each visit could go, before anybody is asked. */
export function PlanPreview({ away, onStarted }: PlanPreviewProps) {
  const words = useTexts(replanningTexts);
  const plan = usePlan(away);
  const start = useStartPlan(away, onStarted);
  if (plan.isError && !plan.data)
    return <ErrorState title={words.failed} retryLabel={words.retry} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <Skeleton className="h-48 w-full rounded-2xl" />;
  const { moves, arrived } = plan.data;
  const asked = moves.filter(({ to }) => to !== null).length;
  return (
    <section aria-label={words.planTitle} className="flex flex-col gap-3 rounded-2xl border border-line bg-surface p-4">
      <h2 className="font-semibold">{words.planTitle}</h2>
      {moves.length + arrived.length === 0 && (
        <p className="text-ink-soft">
          {words.noVisits}. {words.noVisitsHint}
        </p>
      )}
      <ul className="divide-y divide-line">
        {moves.map((move) => (
          <PlannedMove key={move.appointment.id} move={move} />
        ))}
        {arrived.map(({ id, patient }) => (
          <li key={id} className="py-2">
            <p className="font-medium">{patient.name}</p>
            <p className="text-warn">{words.arrived}</p>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3">
        <Button tone="primary" disabled={start.isPending} onClick={() => start.mutate(plan.data)}>
          {words.start(asked)}
        </Button>
        <p className="text-ink-soft">{words.startHint}</p>
      </div>
    </section>
  );
}

function PlannedMove({ move: { appointment, to } }: { readonly move: PlannedMoveItem }) {
  const words = useTexts(replanningTexts);
  const format = useFormat();
  const isOther = to !== null && to.professional.id !== appointment.professional.id;
  return (
    <li className="grid gap-x-4 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
      <span>
        <span className="block font-medium">{appointment.patient.name}</span>
        <span className="block text-ink-soft">{appointment.service.name}</span>
      </span>
      <span className="flex flex-wrap items-center gap-x-2 tabular-nums">
        <span className="text-ink-soft">
          {format.day(appointment.startsAt)}, {format.time(appointment.startsAt)}
        </span>
        <ArrowRight aria-hidden="true" className="size-4 text-ink-soft" />
        {to ? (
          <span className="font-medium">
            {format.day(to.startsAt)}, {format.time(to.startsAt)}
            {isOther && ` ${words.with(to.professional.name)}`}
          </span>
        ) : (
          <span className="text-warn">{words.toStaff}</span>
        )}
      </span>
    </li>
  );
}
