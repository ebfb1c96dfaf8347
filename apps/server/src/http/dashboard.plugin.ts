import { existsSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HttpServerDeps } from './http-server-deps.ts';

/** Everything comes from here. Pictures and voices of patients may also be made in the page from what it fetched. */
const PAGE_POLICY =
  "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

/** Addresses that programs ask; a page in their place would hide that they do not exist. */
const NOT_PAGES = /^\/(api|trpc|webhooks|socket\.io|simulator|calendar|assets|metrics|healthz|readyz)(\/|$)/;

const NOT_BUILT = `<!doctype html><html lang="pt-BR"><meta charset="utf-8"><title>POST Clinics</title>
<p>O painel ainda não foi construído. Rode <code>npm start</code> na raiz do projeto.</p></html>`;

/** The dashboard: its files, and its one page for every address that a person may open. */
export async function dashboardPlugin(
  server: FastifyInstance,
  { dashboardFolder: root }: Pick<HttpServerDeps, 'dashboardFolder'>,
): Promise<void> {
  const built = existsSync(join(root, 'index.html'));
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', PAGE_POLICY);
  });
  if (built) await server.register(files, { root, wildcard: false, index: false, cacheControl: false, setHeaders });
  server.get('/*', async (request, reply) => {
    if (!isPage(request)) return reply.callNotFound();
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache');
    return built ? reply.sendFile('index.html') : notBuilt(reply);
  });
}

function notBuilt(reply: FastifyReply): FastifyReply {
  return reply.code(503).send(NOT_BUILT);
}

function isPage({ url, headers }: FastifyRequest): boolean {
  const path = url.split('?')[0] ?? '/';
  return headers.accept?.includes('text/html') === true && !NOT_PAGES.test(path);
}

/** What has a hash in its name never changes under it. */
function setHeaders(reply: FastifyReply, path: string): void {
  const forever = path.includes('/assets/');
  reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
}
