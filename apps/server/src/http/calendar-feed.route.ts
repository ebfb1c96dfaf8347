import { readCalendarFeed } from '@post/application';
import type { FastifyInstance } from 'fastify';
import { errorBody } from './error-body.ts';
import type { HttpServerDeps } from './http-server-deps.ts';
import { writeCalendar } from './write-calendar.ts';

/** GET /calendar/:token.ics: a professional's agenda, for whoever has its private address. */
export function calendarFeedRoute(server: FastifyInstance, { ports }: Pick<HttpServerDeps, 'ports'>): void {
  server.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
    const [, token] = /^(.+)\.ics$/.exec(request.params.file) ?? [];
    const feed = token ? await readCalendarFeed(ports, token) : null;
    if (!feed) return reply.code(404).send(errorBody('not_found', 'Este endereço de agenda não existe mais.'));
    return reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="agenda.ics"')
      .header('cache-control', 'private, no-store')
      .send(writeCalendar(feed, ports.clock.now()));
  });
}
