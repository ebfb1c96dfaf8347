import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from './error-body.ts';

interface Asked {
  readonly origin?: string | undefined;
  readonly host?: string | undefined;
}

/**
 * Whether a request comes from a page of this installation, or from no page at all. A page reached by another name of the
 * same server counts: it cannot hold cookies that were given under ours.
 */
export function isOwnOrigin({ origin, host }: Asked, publicUrl: string): boolean {
  if (origin === undefined || origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Answers 403 to what a page of someone else sends with our cookies. */
export function refuseForeignOrigins(publicUrl: string) {
  return async ({ method, headers }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (method === 'GET' || method === 'HEAD' || isOwnOrigin(headers, publicUrl)) return;
    return reply.code(403).send(errorBody('foreign_origin', 'Este pedido não veio do endereço desta instalação.'));
  };
}
