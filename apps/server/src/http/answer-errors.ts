import { StoreUnavailableError } from '@post/application';
import { DatabaseError } from '@post/db';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from './error-body.ts';

/** What Fastify itself refuses, by status, in words. */
const REFUSED: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['invalid_request', 'O pedido não está no formato esperado.'],
  404: ['not_found', 'Não há nada neste endereço.'],
  405: ['method_not_allowed', 'Este endereço não aceita este método.'],
  408: ['too_slow', 'O pedido demorou demais para chegar.'],
  413: ['too_large', 'O pedido passa do tamanho permitido.'],
  414: ['too_large', 'O endereço passa do tamanho permitido.'],
  415: ['unsupported_media_type', 'Envie o corpo como application/json.'],
};

/** Errors leave as a status and a sentence; what really happened stays in the log, under the request's id. */
export function answerErrors(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply));
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(errorBody('not_found', 'Não há nada neste endereço.')),
  );
}

/** Also for what fails before there is a route, such as an address that cannot be decoded. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof StoreUnavailableError) {
    request.log.warn({ err: error }, 'the database is away');
    const body = errorBody('unavailable', 'O banco de dados não respondeu. Tente de novo em instantes.');
    return reply.code(503).header('retry-after', '1').send(body);
  }
  const status = isUnreadable(error) ? 400 : (error.statusCode ?? 500);
  if (status < 500) {
    const [code, message] = REFUSED[status] ?? ['invalid_request', 'O pedido não pôde ser entendido.'];
    return reply.code(status).send(errorBody(code, message));
  }
  request.log.error({ err: error, route: request.routeOptions.url }, 'a request failed');
  return reply.code(500).send(errorBody('internal', 'Algo deu errado do nosso lado.'));
}

/** SQLSTATE class 22: the database could not read a value as what it should be, such as a forged cursor. */
function isUnreadable(error: Error): boolean {
  return error instanceof DatabaseError && error.code.startsWith('22');
}
