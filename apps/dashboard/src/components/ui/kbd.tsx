/** Keys as they are printed on a keyboard: `g c` is g, then c. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      {keys.split(' ').map((key) => (
        <kbd
          key={key}
          className="inline-flex h-5 min-w-5 items-center justify-center rounded border border-line bg-sunken px-1.5 font-medium font-sans text-2xs text-ink-soft"
        >
          {key.replace('mod', 'Ctrl').replaceAll('+', ' ')}
        </kbd>
      ))}
    </span>
  );
}
