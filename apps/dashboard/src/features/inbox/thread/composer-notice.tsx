import { Clock3, TriangleAlert } from 'lucide-react';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useNow } from '../../../lib/use-now.ts';
import { inboxTexts } from '../texts/inbox.ts';

export interface ComposerNoticeProps {
  readonly noting: boolean;
  readonly withCora: boolean;
  readonly repliesUntil: string | null;
}

/** What sending means here, said before it is done. */
export function ComposerNotice({ noting, withCora, repliesUntil }: ComposerNoticeProps) {
  const words = useTexts(inboxTexts);
  const format = useFormat();
  const now = useNow();
  const left = repliesUntil === null ? null : Date.parse(repliesUntil) - now;
  if (noting) return <p className="px-1 pb-2 text-warn text-xs">{words.noteHint}</p>;
  return (
    <div className="flex flex-wrap gap-x-4 px-1 text-ink-soft text-xs [&>p]:pb-2">
      {withCora && <p>{words.coraAnswers}</p>}
      {left !== null && left > 0 && (
        <p className="flex items-center gap-1.5 tabular-nums">
          <Clock3 aria-hidden="true" className="size-3.5" />
          {words.windowLeft(format.duration(left))}
        </p>
      )}
      {left !== null && left <= 0 && (
        <p className="flex items-center gap-1.5 text-warn">
          <TriangleAlert aria-hidden="true" className="size-3.5" />
          {words.windowOver}
        </p>
      )}
    </div>
  );
}
