import type { NoteItem } from '@post/api/contract';
import { StickyNote } from 'lucide-react';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';

/** What a colleague noted; the patient never sees it. */
export function NoteBubble({ note }: { readonly note: NoteItem }) {
  const words = useTexts(inboxTexts);
  const format = useFormat();
  return (
    <article className="mx-auto w-full max-w-[34rem] rounded-xl bg-warn-soft px-3.5 py-2.5">
      <p className="mb-0.5 flex items-center gap-1.5 font-semibold text-warn text-xs">
        <StickyNote aria-hidden="true" className="size-3.5" />
        {words.noteOf(note.author.name)}
        <time dateTime={note.createdAt} className="ml-auto font-normal text-2xs tabular-nums">
          {format.time(note.createdAt)}
        </time>
      </p>
      <p className="whitespace-pre-wrap break-words leading-[1.35rem]">{note.text}</p>
    </article>
  );
}
