import type { UnansweredItem } from '@post/api/contract';
import { Link } from 'react-router';
import { Button } from '../../components/ui/button.tsx';
import { useFormat } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useTexts } from '../../lib/texts.ts';
import { knowledgeTexts } from './texts/knowledge.ts';
import { useDismiss } from './use-unanswered.ts';

export interface UnansweredListProps {
  readonly questions: readonly UnansweredItem[];
  /** Null: whoever looks may not write. */
  readonly onAnswer: ((question: UnansweredItem) => void) | null;
}

/** What patients asked and nothing written answers. */
export function UnansweredList({ questions, onAnswer }: UnansweredListProps) {
  const words = useTexts(knowledgeTexts).unanswered;
  const format = useFormat();
  const { mutate: dismiss } = useDismiss();
  if (questions.length === 0) return <p className="text-ink-soft leading-5">{words.empty}</p>;
  return (
    <ul className="divide-y divide-line">
      {questions.map((question) => (
        <li key={question.id} className="py-3 first:pt-0 last:pb-0">
          <p className="font-medium">“{question.question}”</p>
          <p className="mt-0.5 text-ink-soft text-xs">
            {words.asked(question.count, format.day(question.lastAskedAt))}
          </p>
          <div className="mt-2 flex flex-wrap items-center gap-2">
            {onAnswer && (
              <>
                <Button size="small" aria-label={words.answerOf(question.question)} onClick={() => onAnswer(question)}>
                  {words.answer}
                </Button>
                <Button
                  size="small"
                  tone="quiet"
                  aria-label={words.dismissOf(question.question)}
                  onClick={() => dismiss(question.id)}
                >
                  {words.dismiss}
                </Button>
              </>
            )}
            <Link
              to={paths.conversation(question.conversationId)}
              aria-label={words.conversationOf(question.question)}
              className="inline-flex min-h-8 items-center px-2 text-accent-text text-xs hover:underline"
            >
              {words.conversation}
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
}
