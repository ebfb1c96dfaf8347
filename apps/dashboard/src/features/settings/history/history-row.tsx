import type { AuditItem } from '@post/api/contract';
import { Link } from 'react-router';
import { useFormat } from '../../../lib/format.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/texts.ts';
import type { HistoryWords } from './texts/history.pt.ts';
import { historyTexts } from './texts/history.ts';

type Kind = keyof HistoryWords['kinds'];

/** One thing that was done: what, by whom, when, and the way to what it was done to. */
export function HistoryRow({ entry: { at, by, staff, kind, subjectId } }: { readonly entry: AuditItem }) {
  const words = useTexts(historyTexts);
  const format = useFormat();
  const what = kind in words.kinds ? words.kinds[kind as Kind] : words.other;
  const place = placeOf(kind, subjectId);
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="font-medium">{what}</p>
        <p className="text-ink-soft text-sm">
          {staff?.name ?? words.by[by]} · <time dateTime={at}>{`${format.day(at)} ${format.time(at)}`}</time>
        </p>
      </div>
      {place && (
        <Link
          to={place}
          aria-label={`${words.open}: ${what}, ${format.day(at)} ${format.time(at)}`}
          className="shrink-0 rounded-lg px-2 py-1 font-medium text-accent-text text-sm hover:bg-hover"
        >
          {words.open}
        </Link>
      )}
    </li>
  );
}

/** Only what has an address of its own can be opened. */
function placeOf(kind: string, subjectId: string): string | null {
  if (kind.startsWith('conversation.')) return paths.conversation(subjectId);
  return kind.startsWith('patient.') && kind !== 'patient.erased' ? paths.patient(subjectId) : null;
}
