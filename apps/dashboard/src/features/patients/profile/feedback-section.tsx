import type { FeedbackItem } from '@post/api/contract';
import { Badge } from '../../../components/ui/badge.tsx';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { patientsTexts } from '../texts/patients.ts';
import { Section } from './section.tsx';

/** What the patient said of visits; not there while nothing was said. */
export function FeedbackSection({ feedback }: { readonly feedback: readonly FeedbackItem[] }) {
  const words = useTexts(patientsTexts).feedback;
  const format = useFormat();
  if (feedback.length === 0) return null;
  return (
    <Section title={words.title}>
      <ul className="divide-y divide-line">
        {feedback.map(({ appointmentId, startsAt, score, words: said, unhappy }) => (
          <li key={appointmentId} className="py-2">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <time dateTime={startsAt} className="font-medium tabular-nums">
                {format.date(startsAt.slice(0, 10))}
              </time>
              <Badge tone={unhappy ? 'danger' : 'good'}>{score === null ? words.noScore : words.score(score)}</Badge>
            </p>
            {said !== null && <p className="mt-1 whitespace-pre-line break-words text-ink-soft">{said}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
