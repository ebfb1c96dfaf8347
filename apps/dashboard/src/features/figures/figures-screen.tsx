import { Download } from 'lucide-react';
import { Button } from '../../components/ui/button.tsx';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { Segmented } from '../../components/ui/segmented.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { saveFile } from '../../lib/save-file.ts';
import { useTexts } from '../../lib/texts.ts';
import { FigureCard } from './figure-card.tsx';
import { METRICS } from './metric.ts';
import { figuresTexts } from './texts/figures.ts';
import { toCsv } from './to-csv.ts';
import { useFigures } from './use-figures.ts';
import { PERIODS, usePeriod } from './use-period.ts';

/** Whether the reception gets better: each number over time, against the period before. */
export function FiguresScreen() {
  const words = useTexts(figuresTexts);
  const [period, setPeriod] = usePeriod();
  const { data: figures, isError, refetch } = useFigures(Number(period));
  const save = () => {
    if (!figures) return;
    const last = figures.now.at(-1)?.day ?? '';
    saveFile(`${words.fileName}-${last}.csv`, { text: toCsv(figures.now, words.columns), type: 'text/csv' });
  };
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto flex max-w-6xl flex-col gap-5 p-4 pt-10 lg:p-8">
        <header className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="font-semibold text-2xl tracking-tight">{words.title}</h1>
          <div className="flex items-center gap-3">
            <Segmented
              label={words.periods}
              value={period}
              choices={PERIODS.map((value) => ({ value, label: words.days(Number(value)) }))}
              onChange={setPeriod}
            />
            <Button size="small" disabled={!figures} onClick={save}>
              <Download aria-hidden="true" />
              {words.export}
            </Button>
          </div>
        </header>
        {!figures && isError && (
          <ErrorState title={words.failed} retryLabel={words.retry} onRetry={() => void refetch()} />
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
          {METRICS.map((metric) =>
            figures ? (
              <FigureCard key={metric} metric={metric} figures={figures} />
            ) : (
              !isError && <Skeleton key={metric} className="h-80 w-full rounded-2xl" />
            ),
          )}
        </div>
      </div>
    </div>
  );
}
