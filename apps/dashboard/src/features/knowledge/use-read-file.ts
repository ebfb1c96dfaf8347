import { useMutation } from '@tanstack/react-query';
import { useTexts } from '../../lib/texts.ts';
import type { DocumentDraft } from './document-drafts.ts';
import { knowledgeTexts } from './texts/knowledge.ts';

const ADDRESS = '/api/v1/knowledge/files';
const TITLE = 300;

/** Has the server read a file; the error says in plain words what is wrong with it. */
export function useReadFile(onRead: (file: DocumentDraft) => void) {
  const words = useTexts(knowledgeTexts).file;
  return useMutation({
    // Waiting for the internet would hold the file back without a word.
    networkMode: 'always',
    mutationFn: async (file: File): Promise<DocumentDraft> => {
      const answer = await fetch(ADDRESS, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
      }).catch(() => null);
      if (!answer) throw new Error(words.notSent);
      if (answer.status === 413) throw new Error(words.tooLarge);
      const said = await answer.json();
      if (!answer.ok) throw new Error(said.error?.message ?? words.notSent);
      return { title: said.title ?? file.name.replace(/\.[^.]+$/, '').slice(0, TITLE), markdown: said.markdown };
    },
    onSuccess: onRead,
  });
}
