import type { ConversationItem } from '@post/api/contract';
import { Archive, ArchiveRestore, MoreVertical } from 'lucide-react';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../../../components/ui/menu.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useColleagues } from '../../../lib/use-colleagues.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { useFiling } from './use-filing.ts';

const NOBODY = 'nobody';

/** Passing a conversation on, and putting it away. */
export function ThreadMenu({ conversation }: { readonly conversation: ConversationItem }) {
  const words = useTexts(inboxTexts);
  const { data: colleagues = [] } = useColleagues();
  const file = useFiling(conversation.id);
  const assign = (staffId: string) => file({ kind: 'assign', staffId: staffId === NOBODY ? null : staffId });
  return (
    <Menu
      trigger={
        <IconButton label={words.more}>
          <MoreVertical aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuChoice
        label={words.assign}
        value={conversation.assignee?.id ?? NOBODY}
        choices={[
          { value: NOBODY, label: words.nobody },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={assign}
      />
      <MenuSeparator />
      {conversation.closed ? (
        <MenuItem icon={ArchiveRestore} onSelect={() => file({ kind: 'reopen' })}>
          {words.reopen}
        </MenuItem>
      ) : (
        <MenuItem icon={Archive} onSelect={() => file({ kind: 'close' })}>
          {words.close}
        </MenuItem>
      )}
    </Menu>
  );
}
