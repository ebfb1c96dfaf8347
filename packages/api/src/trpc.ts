import type { Actor, ClinicReader, Ports } from '@post/application';
import { initTRPC } from '@trpc/server';
import { ZodError } from 'zod';
import { type Access, isAllowed } from './access.ts';
import { refuse } from './refusal-to-trpc.ts';
import { Refused } from './refused.ts';
import type { RestRoute } from './rest/rest-route.ts';
import { sayIssues } from './say-issues.ts';

/** What procedures need of the world. */
export type ApiPorts = Pick<
  Ports,
  'store' | 'nudges' | 'clock' | 'holidays' | 'credentials' | 'embeddings' | 'channels' | 'channelLinks'
>;

/** Who signed in, beside what they may do. */
export interface Person {
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
}

/** What a request brings: someone known, or nobody. */
export interface RequestContext {
  readonly ports: ApiPorts;
  readonly actor: Actor | null;
  /** Null for keys and for nobody. */
  readonly person: Person | null;
}

/** Who asks, and what they can reach. The clinic is the actor's; no procedure takes one. */
export interface ApiContext extends RequestContext {
  readonly actor: Actor;
}

/** Its rule, and its REST route when it has one. Rules are set by the kinds of procedure below, nowhere else. */
export type ProcedureMeta = RestRoute | { readonly access: Access | 'nobody' };

const trpc = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter: ({ shape, error }) => {
      const { stack: _never, ...data } = shape.data;
      if (error.cause instanceof Refused)
        return { ...shape, data: { ...data, refusal: error.cause.code, ...error.cause.details } };
      if (error.code === 'BAD_REQUEST' && error.cause instanceof ZodError)
        return { ...shape, message: sayIssues(error.cause), data };
      if (error.code === 'INTERNAL_SERVER_ERROR') return { ...shape, message: 'Algo deu errado do nosso lado.', data };
      return { ...shape, data };
    },
  });

export const { router } = trpc;

const allowing = (access: Access) =>
  trpc.procedure.meta({ access }).use(({ ctx, next }) => {
    const { actor } = ctx;
    if (!actor) throw refuse('unauthorized');
    if (!isAllowed(access, actor)) throw refuse('forbidden');
    return next({ ctx: { actor } });
  });

const allowingPerson = (access: 'self' | 'deskPerson' | 'team') =>
  allowing(access).use(({ ctx: { actor, person }, next }) => {
    if (actor.kind !== 'staff' || !person) throw refuse('forbidden');
    return next({ ctx: { actor, person } });
  });

/** For visitors who are nobody yet: what they hold must prove itself. */
export const publicProcedure = trpc.procedure.meta({ access: 'nobody' });
export const anyStaff = allowing('anyStaff');
export const frontDesk = allowing('frontDesk');
export const manager = allowing('manager');
export const deskPerson = allowingPerson('deskPerson');
export const self = allowingPerson('self');
export const team = allowingPerson('team');

/** Reads from the actor's clinic. */
export function readClinic<T>({ ports, actor }: ApiContext, work: (reader: ClinicReader) => Promise<T>): Promise<T> {
  return ports.store.read(actor.clinicId, work);
}
