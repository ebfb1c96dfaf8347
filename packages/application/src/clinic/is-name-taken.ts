import { normalizeText } from '@post/domain';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whether another one is called so; patients do not write accents or capitals, so these make no other name. */
export function isNameTaken(
  all: readonly Named[],
  { id, name }: { readonly id: string | null; readonly name: string },
): boolean {
  return all.some((one) => one.id !== id && normalizeText(one.name) === normalizeText(name));
}
