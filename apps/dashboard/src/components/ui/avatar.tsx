import { classNames } from '../../lib/class-names.ts';

// The same person keeps the same colour everywhere. Red and amber are for what needs attention.
const TINTS = [
  'bg-accent-soft text-accent-text',
  'bg-cora-soft text-cora',
  'bg-good-soft text-good',
  'bg-sunken text-ink-soft',
] as const;

const SIZES = {
  tiny: 'size-5 text-[0.5625rem]',
  small: 'size-8 text-xs',
  medium: 'size-10 text-[0.8125rem]',
  large: 'size-14 text-lg',
} as const;

export interface AvatarProps {
  /** Null: someone who has not said a name yet. */
  readonly name: string | null;
  /** What decides the colour; ids are steady where names are not. */
  readonly seed: string;
  readonly size?: keyof typeof SIZES;
}

/** Initials on a colour. Decorative: the name stands beside it. */
export function Avatar({ name, seed, size = 'medium' }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'inline-flex shrink-0 select-none items-center justify-center rounded-full font-semibold',
        SIZES[size],
        TINTS[tintOf(seed)],
      )}
    >
      {initials(name)}
    </span>
  );
}

function tintOf(seed: string): number {
  let sum = 0;
  for (const character of seed) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9_973;
  return sum % TINTS.length;
}

function initials(name: string | null): string {
  const words = (name ?? '').match(/\p{L}+/gu) ?? [];
  const [first] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  return first ? `${first.charAt(0)}${last?.charAt(0) ?? ''}`.toUpperCase() : '#';
}
