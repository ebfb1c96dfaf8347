import { NavLink as RouterLink } from 'react-router';
import { classNames } from '../../lib/class-names.ts';
import type { NavItem } from './nav-item.ts';

/** A place in the rail or in the bar below: icon over word, and what waits there. */
export function NavLink({ path, label, icon: Icon, count = 0 }: NavItem) {
  return (
    <RouterLink
      to={path}
      className={({ isActive }) =>
        classNames(
          'group relative flex h-14 min-w-14 flex-1 flex-col items-center justify-center gap-1 rounded-xl font-medium text-2xs lg:flex-none lg:tracking-tight',
          isActive ? 'text-accent-text' : 'text-ink-soft hover:text-ink',
        )
      }
    >
      {({ isActive }) => (
        <>
          <span
            className={classNames(
              'relative inline-flex h-7 w-12 items-center justify-center rounded-full transition-colors',
              isActive ? 'bg-accent-soft' : 'group-hover:bg-hover',
            )}
          >
            <Icon aria-hidden="true" className="size-5" strokeWidth={isActive ? 2.2 : 1.8} />
            {count > 0 && (
              <span className="-top-1 absolute right-0.5 inline-flex h-4 min-w-4 items-center justify-center rounded-full bg-danger px-1 font-semibold text-[0.625rem] text-danger-ink tabular-nums">
                {count > 99 ? '99+' : count}
              </span>
            )}
          </span>
          {label}
        </>
      )}
    </RouterLink>
  );
}
