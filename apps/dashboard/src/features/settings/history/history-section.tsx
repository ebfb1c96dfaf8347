import type { AuditItem } from '@post/api/contract';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { HistoryRow } from './history-row.tsx';
import { historyTexts } from './texts/history.ts';
import { type HistoryFilter, useHistory } from './use-history.ts';

const WHO: readonly AuditItem['by'][] = ['staff', 'cora', 'patient', 'api', 'system'];

/** Who did what. */
export function HistorySection() {
  const words = useTexts(historyTexts);
  const [filter, setFilter] = useState<HistoryFilter>({ about: 'appointment', by: null, from: null });
  const { entries, isError, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useHistory(filter);
  return (
    <section className="flex flex-col gap-4">
      <p className="text-ink-soft">{words.hint}</p>
      <div className="grid gap-3 sm:grid-cols-3">
        <SelectField
          label={words.about}
          value={filter.about}
          choices={Object.entries(words.areas).map(([value, label]) => ({ value, label }))}
          onChange={(about) => setFilter({ ...filter, about })}
        />
        <SelectField
          label={words.who}
          value={filter.by ?? ''}
          choices={[{ value: '', label: words.everyone }, ...WHO.map((value) => ({ value, label: words.by[value] }))]}
          onChange={(chosen) => setFilter({ ...filter, by: WHO.find((one) => one === chosen) ?? null })}
        />
        <TextField
          label={words.day}
          type="date"
          value={filter.from ?? ''}
          onChange={({ target }) => setFilter({ ...filter, from: target.value || null })}
        />
      </div>
      {!entries && isError && (
        <ErrorState title={words.failed} retryLabel={words.retry} onRetry={() => void refetch()} />
      )}
      {!entries && !isError && <Skeleton className="h-72 w-full rounded-2xl" />}
      {entries?.length === 0 && <p role="status">{words.empty}</p>}
      {entries && entries.length > 0 && (
        <ol className="divide-y divide-line overflow-hidden rounded-2xl border border-line bg-surface">
          {entries.map((entry) => (
            <HistoryRow key={entry.position} entry={entry} />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button className="self-center" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
