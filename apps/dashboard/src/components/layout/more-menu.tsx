import { Ellipsis } from 'lucide-react';
import { useNavigate } from 'react-router';
import { Menu, MenuItem } from '../ui/menu.tsx';
import type { NavItem } from './nav-item.ts';

export interface MoreMenuProps {
  readonly label: string;
  readonly items: readonly NavItem[];
}

/** The places that a phone's bar has no room for. */
export function MoreMenu({ label, items }: MoreMenuProps) {
  const navigate = useNavigate();
  return (
    <Menu
      side="top"
      trigger={
        <button
          type="button"
          className="flex h-14 min-w-14 flex-1 flex-col items-center justify-center gap-1 rounded-xl font-medium text-2xs text-ink-soft lg:hidden"
        >
          <span className="inline-flex h-7 items-center justify-center">
            <Ellipsis aria-hidden="true" className="size-5" />
          </span>
          {label}
        </button>
      }
    >
      {items.map(({ path, label: place, icon }) => (
        <MenuItem key={path} icon={icon} onSelect={() => void navigate(path)}>
          {place}
        </MenuItem>
      ))}
    </Menu>
  );
}
