import { Clock3, TriangleAlert } from 'lucide-react';
import { classNames } from '../../../lib/class-names.ts';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';

/** From here on the countdown is a warning. */
const SOON_MS = 2 * 3_600_000;

export interface ComposerNoticeProps {
  readonly noting: boolean;
  readonly withCora: boolean;
  /** How long free words are taken still, in milliseconds; null: always. */
  readonly windowLeft: number | null;
}

/** What sending means here, said before it is done. */
export function ComposerNotice({ noting, withCora, windowLeft: left }: ComposerNoticeProps) {
  const words = useTexts(inboxTexts);
  const format = useFormat();
  const isOver = left !== null && left <= 0;
  if (noting) return <p className="px-1 pb-2 text-warn text-xs">{words.noteHint}</p>;
  return (
    <div className="flex flex-wrap gap-x-4 px-1 text-ink-soft text-xs [&>p]:pb-2">
      {withCora && !isOver && <p>{words.coraAnswers}</p>}
      {left !== null && !isOver && (
        <p className={classNames('flex items-center gap-1.5 tabular-nums', left < SOON_MS && 'text-warn')}>
          <Clock3 aria-hidden="true" className="size-3.5" />
          {words.windowLeft(format.duration(left))}
        </p>
      )}
      {isOver && (
        <p className="flex items-center gap-1.5 text-warn">
          <TriangleAlert aria-hidden="true" className="size-3.5" />
          {words.windowOver}
        </p>
      )}
    </div>
  );
}
