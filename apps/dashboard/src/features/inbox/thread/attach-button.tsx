import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { fileTexts } from '../texts/file.ts';

const ACCEPTED = 'image/jpeg,image/png,application/pdf,audio/ogg,audio/mpeg,audio/mp4,.m4a';

/** Opens the computer's or phone's own choice of files. */
export function AttachButton({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const words = useTexts(fileTexts);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label={words.attach} onClick={() => input.current?.click()}>
        <Paperclip aria-hidden="true" />
      </IconButton>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        aria-label={words.attach}
        tabIndex={-1}
        className="hidden"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (file) onChoose(file);
        }}
      />
    </>
  );
}
