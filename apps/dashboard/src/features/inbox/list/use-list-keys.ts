import type { ConversationItem } from '@post/api/contract';
import { useLocation, useNavigate } from 'react-router';
import { useCommands } from '../../../lib/commands/use-commands.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';

/** J and K walk down and up the list. */
export function useListKeys(conversations: readonly ConversationItem[], selectedId: string | null): void {
  const words = useTexts(inboxTexts);
  const navigate = useNavigate();
  const { search } = useLocation();
  const go = (step: 1 | -1) => {
    const here = conversations.findIndex(({ id }) => id === selectedId);
    const next = conversations[here === -1 ? 0 : here + step];
    if (next) void navigate({ pathname: paths.conversation(next.id), search });
  };
  useCommands([
    { id: 'next', group: words.commands, label: words.next, keys: 'j', run: () => go(1) },
    { id: 'previous', group: words.commands, label: words.previous, keys: 'k', run: () => go(-1) },
  ]);
}
