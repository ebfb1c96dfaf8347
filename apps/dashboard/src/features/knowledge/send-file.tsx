import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { useTexts } from '../../lib/texts.ts';
import type { DocumentDraft } from './document-drafts.ts';
import { knowledgeTexts } from './texts/knowledge.ts';
import { useReadFile } from './use-read-file.ts';

/** Takes a PDF, Word or text file and hands over what it says; what is wrong with it is said below. */
export function SendFile({ onRead }: { readonly onRead: (file: DocumentDraft) => void }) {
  const words = useTexts(knowledgeTexts).file;
  const picker = useRef<HTMLInputElement>(null);
  const reading = useReadFile(onRead);
  return (
    <div className="flex flex-col items-end gap-1">
      <Button disabled={reading.isPending} onClick={() => picker.current?.click()}>
        <FileUp aria-hidden="true" />
        {reading.isPending ? words.reading : words.send}
      </Button>
      <input
        ref={picker}
        type="file"
        aria-label={words.send}
        tabIndex={-1}
        accept=".pdf,.docx,.md,.txt"
        className="sr-only"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) reading.mutate(file);
          // The same file may be picked again.
          target.value = '';
        }}
      />
      {reading.isError && (
        <p role="alert" className="max-w-xs text-danger text-sm">
          {reading.error.message}
        </p>
      )}
    </div>
  );
}
