import type { FoundPassage } from '@post/api/contract';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { useTexts } from '../../lib/texts.ts';
import { trpc } from '../../lib/trpc.ts';
import { knowledgeTexts } from './texts/knowledge.ts';

export interface TryQuestionProps {
  readonly onOpen: (documentId: string) => void;
}

/** What Cora would be given for a question; it goes to nobody. */
export function TryQuestion({ onOpen }: TryQuestionProps) {
  const words = useTexts(knowledgeTexts);
  const [question, setQuestion] = useState('');
  const tried = useQuery({
    queryKey: ['knowledge', 'try', { question }],
    queryFn: () => trpc.knowledge.try.query({ question }),
    enabled: question !== '',
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setQuestion(String(new FormData(event.currentTarget).get('question') ?? '').trim());
  };
  return (
    <>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <TextField
          label={words.tryOut.label}
          name="question"
          maxLength={300}
          autoComplete="off"
          placeholder={words.tryOut.placeholder}
        />
        <Button type="submit" className="self-start">
          {words.tryOut.submit}
        </Button>
      </form>
      <div aria-live="polite" className="mt-4 empty:hidden">
        {question !== '' && tried.isPending && <Skeleton className="h-20 w-full" />}
        {tried.isError && (
          <ErrorState title={words.tryOut.failed} retryLabel={words.retry} onRetry={() => void tried.refetch()} />
        )}
        {tried.data && <Passages passages={tried.data} onOpen={onOpen} />}
      </div>
    </>
  );
}

function Passages({ passages, onOpen }: TryQuestionProps & { readonly passages: readonly FoundPassage[] }) {
  const words = useTexts(knowledgeTexts).tryOut;
  if (passages.length === 0) return <p className="rounded-lg bg-sunken p-3 text-ink-soft">{words.nothing}</p>;
  return (
    <>
      <h3 className="mb-2 font-medium text-ink-soft text-xs">{words.found(passages.length)}</h3>
      <ol className="flex flex-col gap-2">
        {passages.map((passage, place) => (
          <li key={passage.id} className="rounded-lg border border-line p-3">
            <p className="mb-1.5 flex flex-wrap items-center justify-between gap-2">
              <button
                type="button"
                aria-label={words.open(passage.documentTitle)}
                onClick={() => onOpen(passage.documentId)}
                className="min-h-6 text-left font-medium text-accent-text hover:underline"
              >
                {passage.documentTitle}
              </button>
              <Badge tone={closeness(passage, place) === 'high' ? 'good' : 'plain'}>
                {words.closeness[closeness(passage, place)]}
              </Badge>
            </p>
            <p className="whitespace-pre-line leading-5">{passage.text}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** In words, because a number would look more exact than it is; after the best one, none is said to answer well. */
function closeness({ coverage }: FoundPassage, place: number): 'high' | 'middle' | 'low' {
  if (coverage < 0.7) return 'low';
  return coverage >= 0.9 && place === 0 ? 'high' : 'middle';
}
