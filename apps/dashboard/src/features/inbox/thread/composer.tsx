import { SendHorizontal, StickyNote } from 'lucide-react';
import { type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useCommands } from '../../../lib/commands/use-commands.ts';
import { useKept } from '../../../lib/kept.ts';
import { useTexts } from '../../../lib/texts.ts';
import { ScheduleButton } from '../scheduled/schedule-button.tsx';
import { ScheduledList } from '../scheduled/scheduled-list.tsx';
import type { InboxWords } from '../texts/inbox.pt.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { Colleagues } from './colleagues.tsx';
import { ComposerNotice } from './composer-notice.tsx';
import { type Draft, drafts, keepDraft } from './drafts.ts';
import { useOwnPresence } from './use-own-presence.ts';
import { useWindowLeft } from './use-window-left.ts';

const CannedReplies = lazy(async () => ({ default: (await import('./canned-replies.tsx')).CannedReplies }));

export interface ComposerProps {
  readonly conversationId: string;
  readonly withCora: boolean;
  /** Until when the channel takes free text; null where it always does. */
  readonly repliesUntil: string | null;
  readonly onSend: (draft: Draft) => void;
  readonly onNote: (text: string) => void;
}

/** Where staff write: to the patient, or a note for colleagues. What is typed stays with its conversation. */
export function Composer({ conversationId, withCora, repliesUntil, onSend, onNote }: ComposerProps) {
  const words = useTexts(inboxTexts);
  const { text, key } = useKept(drafts, conversationId);
  const [noting, setNoting] = useState(false);
  const windowLeft = useWindowLeft(repliesUntil);
  const isBarred = !noting && windowLeft !== null && windowLeft <= 0;
  const field = useRef<HTMLTextAreaElement>(null);
  const setTyping = useOwnPresence(conversationId);
  const focus = (note: boolean) => {
    setNoting(note);
    field.current?.focus();
  };
  useCommands([
    { id: 'reply', group: words.commands, label: words.reply, keys: 'r', run: () => focus(false) },
    { id: 'note', group: words.commands, label: words.note, keys: 'n', run: () => focus(true) },
  ]);
  const write = (next: string) => {
    setTyping(next !== '' && !noting);
    keepDraft(conversationId, next);
  };
  const send = () => {
    const said = text.trim();
    if (said === '' || isBarred) return;
    if (noting) onNote(said);
    else onSend({ text: said, key });
    write('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') field.current?.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const insert = (canned: string) => {
    write(text === '' ? canned : `${text.trimEnd()} ${canned}`);
    field.current?.focus();
  };
  const placeholder = placeholderOf(words, { noting, isBarred });
  return (
    <div className="border-line border-t bg-surface px-3 pt-2 pb-3 sm:px-4">
      <Colleagues conversationId={conversationId} />
      <ScheduledList conversationId={conversationId} />
      <ComposerNotice noting={noting} withCora={withCora} windowLeft={windowLeft} />
      <div
        className={classNames(
          'flex items-end gap-1 rounded-2xl border border-line-strong p-1 focus-within:outline-2 focus-within:outline-[var(--focus)]',
          noting ? 'bg-warn-soft' : 'bg-surface',
        )}
      >
        <IconButton label={words.note} active={noting} aria-pressed={noting} onClick={() => focus(!noting)}>
          <StickyNote aria-hidden="true" />
        </IconButton>
        <Suspense fallback={<span className="size-10" />}>
          <CannedReplies onPick={insert} />
        </Suspense>
        <textarea
          ref={field}
          value={text}
          rows={1}
          aria-label={placeholder}
          placeholder={placeholder}
          title={words.sendKeys}
          readOnly={isBarred}
          maxLength={4_000}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          className="field-sizing-content max-h-40 min-h-10 min-w-0 flex-1 resize-none bg-transparent px-1 py-2.5 text-base outline-none md:text-sm"
        />
        <ScheduleButton
          conversationId={conversationId}
          draft={{ text: text.trim(), key }}
          onScheduled={() => write('')}
        />
        <IconButton primary label={words.send} disabled={text.trim() === '' || isBarred} onClick={send}>
          <SendHorizontal aria-hidden="true" />
        </IconButton>
      </div>
    </div>
  );
}

function placeholderOf(
  words: InboxWords,
  { noting, isBarred }: { readonly noting: boolean; readonly isBarred: boolean },
): string {
  if (noting) return words.writeNote;
  return isBarred ? words.waitForPatient : words.write;
}
