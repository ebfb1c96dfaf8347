import { useQuery } from '@tanstack/react-query';
import { Zap } from 'lucide-react';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { Menu, MenuHint, MenuItem } from '../../../components/ui/menu.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { inboxTexts } from '../texts/inbox.ts';

/** Words that the clinic keeps ready; picking one puts it where one writes. */
export function CannedReplies({ onPick }: { readonly onPick: (text: string) => void }) {
  const words = useTexts(inboxTexts);
  const replies = useCannedReplies();
  return (
    <Menu
      side="top"
      align="start"
      trigger={
        <IconButton label={words.canned}>
          <Zap aria-hidden="true" />
        </IconButton>
      }
    >
      {replies.length === 0 && <MenuHint>{words.noCanned}</MenuHint>}
      {replies.map(({ id, title, text }) => (
        <MenuItem key={id} onSelect={() => onPick(text)}>
          {title}
        </MenuItem>
      ))}
    </Menu>
  );
}

function useCannedReplies() {
  const query = useQuery({ queryKey: ['cannedReplies', 'list'], queryFn: () => trpc.cannedReplies.list.query() });
  return query.data ?? [];
}
