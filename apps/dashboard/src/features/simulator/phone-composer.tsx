import { SendHorizontal } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { useTexts } from '../../lib/texts.ts';
import { simulatorTexts } from './texts/simulator.ts';

export interface PhoneComposerProps {
  readonly disabled: boolean;
  /** What did not get through; it is written back. */
  readonly unsent: string | null;
  readonly problem: string | null;
  readonly onSend: (text: string) => void;
}

/** Where the invented patient writes. */
export function PhoneComposer({ disabled, unsent, problem, onSend }: PhoneComposerProps) {
  const words = useTexts(simulatorTexts);
  const [text, setText] = useState('');
  const shown = text === '' && unsent !== null ? unsent : text;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (shown.trim() === '' || disabled) return;
    onSend(shown.trim());
    setText('');
  };
  return (
    <form onSubmit={send} className="bg-surface p-2">
      <p role="alert" className="px-2 pb-2 text-danger text-xs empty:hidden">
        {problem}
      </p>
      <div className="flex gap-2">
        <input
          value={shown}
          onChange={(event) => setText(event.target.value)}
          aria-label={words.write}
          placeholder={words.write}
          className="h-10 min-w-0 flex-1 rounded-full bg-sunken px-4 text-base md:text-sm"
        />
        <IconButton primary label={words.send} type="submit" className="rounded-full">
          <SendHorizontal aria-hidden="true" />
        </IconButton>
      </div>
    </form>
  );
}
