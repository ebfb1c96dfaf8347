import { classNames } from '../../lib/class-names.ts';

/** The outline of what is coming. */
export function Skeleton({ className }: { readonly className: string }) {
  return <span aria-hidden="true" className={classNames('block animate-breathe rounded-md bg-sunken', className)} />;
}
