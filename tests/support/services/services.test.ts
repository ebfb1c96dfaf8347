import postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { findExecutable } from './find-executable.ts';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';

const onRealPostgres = describe.skipIf(!process.env.TEST_DATABASE_URL || !findExecutable('initdb'));
const onRealRedis = describe.skipIf(!process.env.TEST_REDIS_URL || !findExecutable('redis-server'));

onRealPostgres('a PostgreSQL of our own', () => {
  test('keeps what was committed through kill -9 and comes back on the same port', async () => {
    await using service = await startPostgres({ durable: true });
    const sql = postgres(service.url, { max: 1, onnotice: () => {} });
    await sql`create table note (words text)`;
    await sql`insert into note values ('agenda')`;
    await service.kill();
    await expect(sql`select 1`).rejects.toThrow();
    await service.restart();
    expect(await sql`select words from note`).toMatchObject([{ words: 'agenda' }]);
    await sql.end();
  });
});

onRealRedis('a Redis of our own', () => {
  test('comes back on the same port after kill -9', async () => {
    await using service = await startRedis();
    await service.kill();
    await service.restart();
    expect(service.url).toBe(`redis://127.0.0.1:${service.port}`);
  });
});
