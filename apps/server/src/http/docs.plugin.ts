import scalar from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';

/** The reference's script draws the whole page and styles it inline; nothing is loaded from elsewhere. */
const PAGE_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self' data:; frame-ancestors 'none'; base-uri 'self'; object-src 'none'";

/** /docs: the interactive reference of the REST routes. */
export async function docsPlugin(server: FastifyInstance): Promise<void> {
  server.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', PAGE_POLICY);
  });
  await server.register(scalar, {
    routePrefix: '/docs',
    configuration: {
      url: '/api/v1/openapi.json',
      pageTitle: 'POST Clinics: API',
      withDefaultFonts: false,
      telemetry: false,
    },
  });
}
