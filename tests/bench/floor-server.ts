// The floor of the webhook benchmark: the least that keeps a message. Bare Fastify and one INSERT, on the same PostgreSQL.
import Fastify from 'fastify';
import postgres from 'postgres';

const { DATABASE_URL, PORT } = process.env;
if (!DATABASE_URL) throw new Error('DATABASE_URL names the PostgreSQL to measure on');

const sql = postgres(DATABASE_URL, { max: 20, onnotice: () => {} });
await sql`create table if not exists floor (id text primary key, payload text not null, at timestamptz not null default now())`;

const server = Fastify({ logger: false });
server.get('/readyz', async () => ({ status: 'ok' }));
server.post<{ Body: { readonly messageId: string } }>('/webhook', async ({ body }) => {
  await sql`insert into floor (id, payload) values (${body.messageId}, ${JSON.stringify(body)}) on conflict do nothing`;
  return { ok: true };
});
await server.listen({ host: '127.0.0.1', port: Number(PORT) });
