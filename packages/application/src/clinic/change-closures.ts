import type { Closure } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import { changeCatalogue, type Saved } from './change-catalogue.ts';

type ClosuresPorts = Pick<Ports, 'store' | 'nudges'>;

export type ChangeClosuresOutcome =
  | Saved
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unknown'; readonly what: 'professional' | 'closure' };

/** Closes the clinic, or one agenda, on some days. What is booked on them stays until someone moves it. */
export function addClosure(ports: ClosuresPorts, actor: Actor, closure: Closure): Promise<ChangeClosuresOutcome> {
  return changeCatalogue<ChangeClosuresOutcome>(ports, actor, async (tx, { clinic, professionals }) => {
    const { professionalId } = closure;
    if (professionalId && !professionals.some(({ id }) => id === professionalId))
      return { kind: 'unknown', what: 'professional' };
    await tx.addClosure(closure);
    return { kind: 'saved', id: clinic.id, detail: detailOf('closed', closure) };
  });
}

/** Opens days that were closed. */
export function removeClosure(ports: ClosuresPorts, actor: Actor, closure: Closure): Promise<ChangeClosuresOutcome> {
  return changeCatalogue<ChangeClosuresOutcome>(ports, actor, async (tx, { clinic }) => {
    if (!(await tx.removeClosure(closure))) return { kind: 'unknown', what: 'closure' };
    return { kind: 'saved', id: clinic.id, detail: detailOf('opened', closure) };
  });
}

function detailOf(what: 'closed' | 'opened', { from, to }: Closure): Saved['detail'] {
  return { about: what, from: from.toString(), to: to.toString() };
}
