import type { StaffItem } from '@post/api/contract';
import { Ellipsis, LogOut, UserCheck, UserCog, UserX } from 'lucide-react';
import { Avatar } from '../../../components/ui/avatar.tsx';
import { Badge } from '../../../components/ui/badge.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../components/ui/menu.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { useMe } from '../../../lib/use-me.ts';
import { teamTexts } from './texts/team.ts';
import { useTeamAct } from './use-team.ts';

export interface MemberRowProps {
  readonly member: StaffItem;
  /** Of a professional: whose it is. */
  readonly agenda: string | null;
  readonly onChange: () => void;
}

/** One person of the team, and what can be done about their access. */
export function MemberRow({ member: { id, name, email, role, active }, agenda, onChange }: MemberRowProps) {
  const words = useTexts(teamTexts);
  const { data: me } = useMe();
  const act = useTeamAct();
  const setActive = (next: boolean) => trpc.team.change.mutate({ id, active: next });
  return (
    <li className="flex items-center gap-3 rounded-xl border border-line bg-surface px-4 py-3">
      <Avatar name={name} seed={id} />
      <div className="min-w-0 flex-1">
        <h2 className="flex flex-wrap items-center gap-2 font-medium">
          {name}
          {id === me?.staffId && <Badge>{words.you}</Badge>}
          {!active && <Badge tone="warn">{words.noAccess}</Badge>}
        </h2>
        <p className="truncate text-ink-soft text-sm">
          {[words.roles[role], agenda, email].filter((part) => part !== null).join(' · ')}
        </p>
      </div>
      {id !== me?.staffId && (
        <Menu
          trigger={
            <IconButton label={words.actionsOf(name)}>
              <Ellipsis aria-hidden="true" />
            </IconButton>
          }
        >
          <MenuItem icon={UserCog} onSelect={onChange}>
            {words.change}
          </MenuItem>
          <MenuItem
            icon={LogOut}
            onSelect={() => act({ run: () => trpc.team.signOut.mutate({ id }), said: words.signedOut(name) })}
          >
            {words.signOut}
          </MenuItem>
          <MenuItem
            icon={active ? UserX : UserCheck}
            onSelect={() =>
              act({
                run: () => setActive(!active),
                said: active ? words.removed(name) : words.givenBack(name),
                undo: () => setActive(active),
              })
            }
          >
            {active ? words.remove : words.giveBack}
          </MenuItem>
        </Menu>
      )}
    </li>
  );
}
