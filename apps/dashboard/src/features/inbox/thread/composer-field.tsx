import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';

export interface ComposerFieldProps {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly maxLength: number;
  readonly onWrite: (text: string) => void;
  readonly onSend: () => void;
  /** A file was pasted where one writes. */
  readonly onFile: (file: File) => void;
}

/** The text itself: Enter sends, Shift and Enter break the line. */
export function ComposerField(props: ComposerFieldProps) {
  const { ref, text, placeholder, readOnly, maxLength, onWrite, onSend, onFile } = props;
  const words = useTexts(inboxTexts);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') ref.current?.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSend();
  };
  const onPaste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files;
    if (!file) return;
    event.preventDefault();
    onFile(file);
  };
  return (
    <textarea
      ref={ref}
      value={text}
      rows={1}
      aria-label={placeholder}
      placeholder={placeholder}
      title={words.sendKeys}
      readOnly={readOnly}
      maxLength={maxLength}
      onChange={(event) => onWrite(event.target.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      className="field-sizing-content max-h-40 min-h-10 min-w-0 flex-1 resize-none bg-transparent px-1 py-2.5 text-base outline-none md:text-sm"
    />
  );
}
