import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from './error-body.ts';
import { sameSecret } from './same-secret.ts';

/** Whether a request carries the API key as `Authorization: Bearer`. */
export function hasApiKey({ headers }: FastifyRequest, key: string | null): boolean {
  const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return key !== null && given !== undefined && sameSecret(given, key);
}

/** Lets a request through, or answers 401. */
export function requireApiKey(key: string | null) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (hasApiKey(request, key)) return;
    const message =
      key === null
        ? 'Esta instalação não tem chave de API. Defina API_KEY e reinicie o servidor.'
        : 'Envie a chave da API no cabeçalho Authorization: Bearer.';
    return reply.code(401).header('www-authenticate', 'Bearer').send(errorBody('unauthorized', message));
  };
}
