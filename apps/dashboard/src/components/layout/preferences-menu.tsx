import { CircleUser, Command, Keyboard, LogOut, Settings2 } from 'lucide-react';
import { startTransition } from 'react';
import { language } from '../../lib/language.ts';
import { usePreference } from '../../lib/preference.ts';
import { useTexts } from '../../lib/texts.ts';
import { theme } from '../../lib/theme.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { shellTexts } from './texts/shell.ts';

export interface PreferencesMenuProps {
  readonly side: 'bottom' | 'right';
  readonly onPalette: () => void;
  readonly onShortcuts: () => void;
  readonly onAccount: () => void;
  readonly onSignOut: () => void;
}

/** How this person likes the dashboard, and the way out. */
export function PreferencesMenu({ side, onPalette, onShortcuts, onAccount, onSignOut }: PreferencesMenuProps) {
  const words = useTexts(shellTexts);
  const spoken = usePreference(language);
  const painted = usePreference(theme);
  return (
    <Menu
      side={side}
      trigger={
        <IconButton label={words.account}>
          <Settings2 aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuChoice
        label={words.theme}
        value={painted}
        choices={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: words.themes[value] }))}
        onChange={theme.write}
      />
      <MenuChoice
        label={words.language}
        value={spoken}
        choices={(['pt', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
        onChange={(value) => startTransition(() => language.write(value))}
      />
      <MenuSeparator />
      <MenuItem icon={Command} keys="mod+k" onSelect={onPalette}>
        {words.commands}
      </MenuItem>
      <MenuItem icon={Keyboard} keys="?" onSelect={onShortcuts}>
        {words.shortcuts}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={CircleUser} onSelect={onAccount}>
        {words.ownAccount}
      </MenuItem>
      <MenuItem icon={LogOut} onSelect={onSignOut}>
        {words.signOut}
      </MenuItem>
    </Menu>
  );
}
