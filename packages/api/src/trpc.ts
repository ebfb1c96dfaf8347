import type { Actor, ClinicReader, Ports } from '@post/application';
import { initTRPC } from '@trpc/server';
import { ZodError } from 'zod';
import { Refused } from './refused.ts';
import type { RestRoute } from './rest/rest-route.ts';
import { sayIssues } from './say-issues.ts';

/** What procedures need of the world. */
export type ApiPorts = Pick<Ports, 'store' | 'nudges' | 'clock' | 'holidays'>;

/** Who asks, and what they can reach. The clinic is the actor's; no procedure takes one. */
export interface ApiContext {
  readonly ports: ApiPorts;
  readonly actor: Actor;
}

const trpc = initTRPC
  .context<ApiContext>()
  .meta<RestRoute>()
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

export const { router, procedure } = trpc;

/** Reads from the actor's clinic. */
export function readClinic<T>({ ports, actor }: ApiContext, work: (reader: ClinicReader) => Promise<T>): Promise<T> {
  return ports.store.read(actor.clinicId, work);
}
