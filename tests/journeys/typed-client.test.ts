import type { AppRouter } from '@post/api';
import { testDatabases } from '@post/db/testing';
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { API_KEY, openClinic } from '../support/open-clinic.ts';

function clientOf(url: string, key: string) {
  return createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: `${url}/trpc`, headers: { authorization: `Bearer ${key}` } })],
  });
}

test('what Cora booked is read through the typed client; without the key nothing is', async () => {
  const [database] = testDatabases;
  if (!database) throw new Error('there is always an embedded database');
  await using clinic = await openClinic({ database, now: '2026-03-09T10:00' });
  const ana = clinic.patient('5511900000001');
  await ana.says('agendar clínica geral amanhã às 15h15, meu nome é Ana Souza');
  await ana.says('sim');

  const { items } = await clientOf(clinic.server.url, API_KEY).appointments.list.query({});
  expect(items).toMatchObject([
    { patient: { name: 'Ana Souza' }, service: { name: 'Clínica geral' }, status: 'scheduled', source: 'cora' },
  ]);
  const stranger = clientOf(clinic.server.url, 'outra-chave').appointments.list.query({});
  await expect(stranger).rejects.toBeInstanceOf(TRPCClientError);
});
