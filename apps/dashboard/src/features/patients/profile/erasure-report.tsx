import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { patientsTexts } from '../texts/patients.ts';
import type { useErase } from './use-erase.ts';

type Items = NonNullable<ReturnType<typeof useErase>['data']>;

/** What was erased, what stayed and why. */
export function ErasureReport({ items }: { readonly items: Items }) {
  const words = useTexts(patientsTexts).privacy;
  const format = useFormat();
  const names: Readonly<Record<string, string>> = words.what;
  return (
    <>
      <p role="status">{words.done}</p>
      <dl className="mt-3 divide-y divide-line">
        {items.map(({ what, count, reason }) => (
          <div key={what} className="flex justify-between gap-4 py-1.5">
            <dt>{names[what] ?? what}</dt>
            <dd className="text-right text-ink-soft">
              {reason === null ? words.erased(format.number(count)) : words.kept[reason]}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
