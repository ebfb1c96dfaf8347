import type { KnowledgeItem } from '@post/api/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../components/ui/button.tsx';
import { refusalOf } from '../../lib/refusal-of.ts';
import { useTexts } from '../../lib/texts.ts';
import { trpc } from '../../lib/trpc.ts';
import type { DocumentDraft } from './document-drafts.ts';
import { knowledgeTexts } from './texts/knowledge.ts';

export interface SaveProblemProps {
  readonly saving: { readonly error: unknown; readonly isPaused: boolean };
  readonly document: KnowledgeItem | null;
  /** Saves what was typed over what stands there now. */
  readonly onOverwrite: (now: DocumentDraft) => void;
}

/** Why a document was not saved; what a colleague wrote meanwhile is shown before it can be written over. */
export function SaveProblem({ saving, document, onOverwrite }: SaveProblemProps) {
  const words = useTexts(knowledgeTexts).form;
  const code = refusalOf(saving.error)?.code;
  const isStale = code === 'edited_meanwhile' && document !== null;
  const { data: now } = useQuery({
    queryKey: ['knowledge', 'get', { id: document?.id ?? '' }],
    queryFn: () => trpc.knowledge.get.query({ id: document?.id ?? '' }),
    enabled: isStale,
  });
  if (saving.isPaused) return <p role="status">{words.paused}</p>;
  if (!saving.error) return null;
  if (isStale && now)
    return (
      <div role="alert" className="flex flex-col gap-2 rounded-lg bg-warn-soft px-3 py-2 text-warn">
        <p>{words.stale}</p>
        <p className="font-medium text-ink">{now.title}</p>
        <p className="max-h-40 overflow-y-auto whitespace-pre-line text-ink">{now.markdown}</p>
        <Button
          size="small"
          className="self-start"
          onClick={() => onOverwrite({ title: now.title, markdown: now.markdown })}
        >
          {words.saveAnyway}
        </Button>
      </div>
    );
  return (
    <p role="alert" className="text-danger">
      {code === 'not_found' ? words.gone : words.failed}
    </p>
  );
}
