import { SendHorizontal, StickyNote } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useCommands } from '../../../lib/commands/use-commands.ts';
import { useKept } from '../../../lib/kept.ts';
import { useTexts } from '../../../lib/texts.ts';
import { ScheduleButton } from '../scheduled/schedule-button.tsx';
import { ScheduledList } from '../scheduled/scheduled-list.tsx';
import type { InboxWords } from '../texts/inbox.pt.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { AttachButton } from './attach-button.tsx';
import { Colleagues } from './colleagues.tsx';
import { ComposerField } from './composer-field.tsx';
import { ComposerNotice } from './composer-notice.tsx';
import { type Draft, drafts, keepDraft } from './drafts.ts';
import { FileTray } from './file-tray.tsx';
import { useOwnPresence } from './use-own-presence.ts';
import { useSendFile } from './use-send-file.ts';
import { useWindowLeft } from './use-window-left.ts';

const LONGEST_TEXT = 4_000;
/** WhatsApp's limit for what stands below a file. */
const LONGEST_CAPTION = 1_024;

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
  const outgoing = useSendFile(conversationId, (caption) => {
    if (drafts.read(conversationId).text.trim() === caption) write('');
  });
  const mayLeave = !noting && !isBarred;
  const choose = (file: File) => mayLeave && outgoing.choose(file);
  const canSend = !isBarred && !outgoing.sending && (text.trim() !== '' || (mayLeave && outgoing.chosen !== null));
  const send = () => {
    const said = text.trim();
    if (!canSend) return;
    if (mayLeave && outgoing.chosen) return outgoing.send(said);
    if (noting) onNote(said);
    else onSend({ text: said, key });
    write('');
    field.current?.focus();
  };
  const insert = (canned: string) => {
    write(text === '' ? canned : `${text.trimEnd()} ${canned}`);
    field.current?.focus();
  };
  const placeholder = placeholderOf(words, { noting, isBarred });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a short cut; the button does the same.
    <div
      className="border-line border-t bg-surface px-3 pt-2 pb-3 sm:px-4"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file) choose(file);
      }}
    >
      <Colleagues conversationId={conversationId} />
      <ScheduledList conversationId={conversationId} />
      <ComposerNotice noting={noting} withCora={withCora} windowLeft={windowLeft} />
      <FileTray outgoing={outgoing} />
      <div
        className={classNames(
          'flex items-end gap-1 rounded-2xl border border-line-strong p-1 focus-within:outline-2 focus-within:outline-[var(--focus)]',
          noting ? 'bg-warn-soft' : 'bg-surface',
        )}
      >
        <IconButton label={words.note} active={noting} aria-pressed={noting} onClick={() => focus(!noting)}>
          <StickyNote aria-hidden="true" />
        </IconButton>
        {mayLeave && <AttachButton onChoose={choose} />}
        <Suspense fallback={<span className="size-10" />}>
          <CannedReplies onPick={insert} />
        </Suspense>
        <ComposerField
          ref={field}
          text={text}
          placeholder={placeholder}
          readOnly={isBarred}
          maxLength={outgoing.chosen ? LONGEST_CAPTION : LONGEST_TEXT}
          onWrite={write}
          onSend={send}
          onFile={choose}
        />
        {mayLeave && !outgoing.chosen && (
          <ScheduleButton
            conversationId={conversationId}
            draft={{ text: text.trim(), key }}
            onScheduled={() => write('')}
          />
        )}
        <IconButton primary label={words.send} disabled={!canSend} onClick={send}>
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
