import type { TodayItem } from '@post/api/contract';
import { Sparkles } from 'lucide-react';
import { useFormat } from '../../lib/format.ts';
import { useTexts } from '../../lib/texts.ts';
import { Card } from './card.tsx';
import { todayTexts } from './texts/today.ts';

const DEEDS = ['booked', 'moved', 'cancelled', 'handedOver'] as const;

/** What Cora did while nobody was at the desk. */
export function Overnight({ overnight }: { readonly overnight: TodayItem['overnight'] }) {
  const words = useTexts(todayTexts);
  const format = useFormat();
  const quiet = DEEDS.every((deed) => overnight[deed] === 0);
  return (
    <Card icon={Sparkles} title={words.overnight} tone="cora">
      <p className="text-ink-soft text-xs">{words.since(format.day(overnight.since), format.time(overnight.since))}</p>
      {quiet ? (
        <p className="mt-2 text-ink-soft">{words.quiet}</p>
      ) : (
        <dl className="mt-3 grid grid-cols-2 gap-x-4 gap-y-3">
          {DEEDS.map((deed) => (
            <div key={deed} className="flex flex-col-reverse">
              <dt className="text-ink-soft text-xs">{words.did[deed]}</dt>
              <dd className="font-semibold text-xl tabular-nums">{format.number(overnight[deed])}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}
