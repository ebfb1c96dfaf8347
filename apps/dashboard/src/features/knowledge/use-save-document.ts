import type { KnowledgeItem } from '@post/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../components/ui/toast.ts';
import { useTexts } from '../../lib/texts.ts';
import { trpc } from '../../lib/trpc.ts';
import type { DocumentDraft } from './document-drafts.ts';
import type { EditedDocument } from './edited-document.ts';
import { knowledgeTexts } from './texts/knowledge.ts';

interface Save {
  readonly typed: DocumentDraft;
  /** What the editing began with, or what was shown since. */
  readonly seen: DocumentDraft | null;
}

/** Writes a document, as long as nobody else did meanwhile, and takes the question that it answers off the list. */
export function useSaveDocument({ document, question }: EditedDocument, onSaved: (saved: KnowledgeItem) => void) {
  const words = useTexts(knowledgeTexts);
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ typed, seen }: Save) => {
      const saved =
        document === null
          ? await trpc.knowledge.create.mutate(typed)
          : await trpc.knowledge.replace.mutate({ id: document.id, ...typed, ...(seen && { seen }) });
      if (question) await trpc.knowledge.settle.mutate({ id: question.id, answeredBy: saved.id });
      return saved;
    },
    onSuccess: (saved) => {
      toast({ text: words.form.saved });
      onSaved(saved);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['knowledge'] }),
  });
}
