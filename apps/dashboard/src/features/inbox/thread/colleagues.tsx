import { Eye, PenLine } from 'lucide-react';
import { usePresence } from '../../../lib/live/presence.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useMe } from '../../../lib/use-me.ts';
import { inboxTexts } from '../texts/inbox.ts';

/** Who else has this conversation open, and whether they are answering it. */
export function Colleagues({ conversationId }: { readonly conversationId: string }) {
  const words = useTexts(inboxTexts);
  const { data: me } = useMe();
  const others = usePresence(conversationId, me?.staffId);
  const typing = others.filter((one) => one.typing);
  const shown = typing.length > 0 ? typing : others;
  if (shown.length === 0) return null;
  const names = shown.map(({ name }) => name).join(', ');
  const Icon = typing.length > 0 ? PenLine : Eye;
  return (
    <p role="status" className="flex items-center gap-1.5 px-1 pb-2 font-medium text-accent-text text-xs">
      <Icon aria-hidden="true" className="size-3.5" />
      {typing.length > 0 ? words.writing(names) : words.alsoHere(names)}
    </p>
  );
}
