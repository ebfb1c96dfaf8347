import { SendHorizontal } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { useCommands } from '../../../lib/commands/use-commands.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { Colleagues } from './colleagues.tsx';
import { draftOf, keepDraft } from './drafts.ts';
import { useOwnPresence } from './use-own-presence.ts';

export interface ComposerProps {
  readonly conversationId: string;
  /** Said above the field, when sending has a consequence. */
  readonly notice: string | null;
  readonly onSend: (text: string) => void;
}

/** Where staff write. What is typed stays with its conversation. */
export function Composer({ conversationId, notice, onSend }: ComposerProps) {
  const words = useTexts(inboxTexts);
  const [text, setText] = useState(() => draftOf(conversationId));
  const field = useRef<HTMLTextAreaElement>(null);
  useCommands([
    { id: 'reply', group: words.commands, label: words.reply, keys: 'r', run: () => field.current?.focus() },
  ]);
  const setTyping = useOwnPresence(conversationId);
  const write = (next: string) => {
    setTyping(next !== '');
    setText(next);
    keepDraft(conversationId, next);
  };
  const send = () => {
    const said = text.trim();
    if (said === '') return;
    onSend(said);
    write('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') field.current?.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="border-line border-t bg-surface px-3 pt-2 pb-3 sm:px-4">
      <Colleagues conversationId={conversationId} />
      {notice && <p className="px-1 pb-2 text-ink-soft text-xs">{notice}</p>}
      <div className="flex items-end gap-2 rounded-2xl border border-line-strong bg-surface py-1 pr-1 pl-3.5 focus-within:outline-2 focus-within:outline-[var(--focus)]">
        <textarea
          ref={field}
          value={text}
          rows={1}
          aria-label={words.write}
          placeholder={words.write}
          title={words.sendKeys}
          maxLength={4_000}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          className="field-sizing-content max-h-40 min-h-10 flex-1 resize-none bg-transparent py-2.5 text-base outline-none md:text-sm"
        />
        <IconButton primary label={words.send} disabled={text.trim() === ''} onClick={send}>
          <SendHorizontal aria-hidden="true" />
        </IconButton>
      </div>
    </div>
  );
}
