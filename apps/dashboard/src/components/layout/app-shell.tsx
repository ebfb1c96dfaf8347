import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { listenToKeys } from '../../lib/commands/key-listener.ts';
import { useCommands } from '../../lib/commands/use-commands.ts';
import { paths } from '../../lib/paths.ts';
import { useTexts } from '../../lib/texts.ts';
import { ConnectionIndicator } from './connection-indicator.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { NavItem } from './nav-item.ts';
import { NavLink } from './nav-link.tsx';
import { shellTexts } from './texts/shell.ts';

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette.tsx')).CommandPalette }));
const MoreMenu = lazy(async () => ({ default: (await import('./more-menu.tsx')).MoreMenu }));
const PreferencesMenu = lazy(async () => ({ default: (await import('./preferences-menu.tsx')).PreferencesMenu }));
const ShortcutsSheet = lazy(async () => ({ default: (await import('./shortcuts-sheet.tsx')).ShortcutsSheet }));

/** A phone's bar has room for this many places; the others are behind "more". */
const IN_BAR = 4;

export interface AppShellProps {
  readonly items: readonly NavItem[];
  readonly onSignOut: () => void;
  readonly children: ReactNode;
}

/** The frame around every screen: a rail beside it on a desk, a bar below it on a phone. */
export function AppShell({ items, onSignOut, children }: AppShellProps) {
  const words = useTexts(shellTexts);
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);
  const navigate = useNavigate();
  const place = useLocation().pathname.split('/')[1];
  useEffect(listenToKeys, []);
  useCommands([
    { id: 'palette', group: words.general, label: words.commands, keys: 'mod+k', run: () => setOpen('palette') },
    { id: 'shortcuts', group: words.general, label: words.shortcuts, keys: '?', run: () => setOpen('shortcuts') },
    ...items.map(({ path, label, keys }) => ({
      id: `go:${path}`,
      group: words.goTo,
      label,
      keys,
      run: () => void navigate(path),
    })),
  ]);
  const menu = {
    onPalette: () => setOpen('palette'),
    onShortcuts: () => setOpen('shortcuts'),
    onAccount: () => void navigate(paths.account),
    onSignOut,
  };
  const onOpenChange = (isOpen: boolean) => setOpen((now) => (isOpen ? now : null));
  return (
    <div className="flex h-dvh flex-col lg:flex-row">
      <a
        href="#content"
        className="-translate-y-16 fixed top-2 left-2 z-50 rounded-lg bg-ink px-4 py-2 font-medium text-canvas focus:translate-y-0"
      >
        {words.skip}
      </a>
      <nav
        aria-label={words.navigation}
        className="order-last flex shrink-0 items-center border-line border-t bg-surface px-1 pb-[env(safe-area-inset-bottom)] lg:order-first lg:w-20 lg:flex-col lg:gap-1 lg:border-t-0 lg:border-r lg:bg-canvas lg:px-2 lg:py-3"
      >
        <img src="/icon.svg" alt={words.product} className="mb-3 hidden size-9 lg:block" />
        {items.map((item, index) => (
          <span key={item.path} className={index < IN_BAR ? 'contents' : 'hidden lg:contents'}>
            <NavLink {...item} />
          </span>
        ))}
        <Suspense>{items.length > IN_BAR && <MoreMenu label={words.more} items={items.slice(IN_BAR)} />}</Suspense>
        <div className="flex flex-col items-center lg:mt-auto lg:gap-1">
          <span className="max-lg:fixed max-lg:top-1 max-lg:left-1/2 max-lg:z-20 max-lg:-translate-x-1/2 max-lg:rounded-full max-lg:bg-raised max-lg:shadow-low">
            <ConnectionIndicator />
          </span>
          <Suspense fallback={<span className="size-10" />}>
            <PreferencesMenu side="right" {...menu} />
          </Suspense>
        </div>
      </nav>
      <main id="content" tabIndex={-1} className="min-h-0 min-w-0 flex-1 outline-none">
        <ErrorBoundary key={place}>{children}</ErrorBoundary>
      </main>
      <Suspense>
        {open === 'palette' && <CommandPalette open onOpenChange={onOpenChange} />}
        {open === 'shortcuts' && <ShortcutsSheet open onOpenChange={onOpenChange} />}
      </Suspense>
    </div>
  );
}
