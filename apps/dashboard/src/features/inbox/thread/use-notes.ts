import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../../components/ui/toast.ts';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { keepDraft } from './drafts.ts';

const notesKey = (id: string) => ['conversations', 'notes', { id }] as const;

/** What colleagues wrote for one another in a conversation, oldest first. */
export function useNotes(id: string) {
  return useQuery({ queryKey: notesKey(id), queryFn: () => trpc.conversations.notes.query({ id }) }).data ?? [];
}

/** Writes a note. One that could not be kept is offered again. */
export function useWriteNote(id: string): (text: string) => void {
  const words = useTexts(inboxTexts);
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (text: string) => trpc.conversations.note.mutate({ id, text }),
    onSuccess: () => client.invalidateQueries({ queryKey: notesKey(id) }),
    onError: (_error, text) => {
      keepDraft(id, text);
      toast({ text: words.noteFailed, tone: 'danger', action: { label: words.resend, run: () => mutate(text) } });
    },
  });
  return mutate;
}
