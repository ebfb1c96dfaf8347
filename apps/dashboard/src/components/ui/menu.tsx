import { Menu as Base } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './kbd.tsx';

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly side?: 'top' | 'bottom' | 'right';
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

/** A list of actions behind a button. */
export function Menu({ trigger, side = 'bottom', align = 'end', children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} className="z-50">
          <Base.Popup className="max-h-[60dvh] min-w-56 max-w-80 overflow-y-auto animate-appear rounded-xl border border-line bg-raised p-1.5 shadow-high outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const ITEM =
  'flex min-h-9 w-full select-none items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-left text-ink outline-none data-highlighted:bg-hover data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:text-ink-soft';

export interface MenuItemProps {
  readonly icon?: LucideIcon;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

/** One action of a menu. */
export function MenuItem({ icon: Icon, keys, disabled = false, onSelect, children }: MenuItemProps) {
  return (
    <Base.Item className={ITEM} disabled={disabled} onClick={onSelect}>
      {Icon && <Icon aria-hidden="true" />}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {keys && <Kbd keys={keys} />}
    </Base.Item>
  );
}

export interface MenuChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** A group of a menu of which one applies. */
export function MenuChoice<Value extends string>({ label, value, choices, onChange }: MenuChoiceProps<Value>) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next: Value) => onChange(next)}>
      <p className="px-2.5 pt-2 pb-1 font-medium text-2xs text-ink-faint uppercase tracking-wide">{label}</p>
      {choices.map((choice) => (
        <Base.RadioItem key={choice.value} value={choice.value} closeOnClick className={ITEM}>
          <span className="flex-1">{choice.label}</span>
          <Base.RadioItemIndicator className="size-2 rounded-full bg-accent" />
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

/** A sentence where there is nothing to choose. */
export function MenuHint({ children }: { readonly children: ReactNode }) {
  return <p className="max-w-64 px-2.5 py-2 text-ink-soft">{children}</p>;
}

/** A line between groups of a menu. */
export function MenuSeparator() {
  return <Base.Separator className="mx-2 my-1.5 h-px bg-line" />;
}
