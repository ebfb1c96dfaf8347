import { testDatabases } from '@post/db/testing';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { API_KEY, openClinic, type TestClinic } from '../support/open-clinic.ts';
import { startOpenAiServer } from '../support/openai-server.ts';
import { until } from '../support/services/until.ts';

const NOW = '2026-03-09T10:00';

interface Kept {
  readonly id: string;
  readonly status: string;
  readonly reason: string | null;
  readonly bytes: number | null;
}

function kept(clinic: TestClinic): Promise<readonly Kept[]> {
  return clinic.rows<Kept>(sql`
    select message_id as id, status, reason, size_bytes as bytes from media order by received_at`);
}

/** The one file of the clinic, when nothing more is to be done with it. */
async function settled(clinic: TestClinic): Promise<Kept> {
  await until(async () => (await clinic.rows(sql`select 1 from media where due_at is not null`)).length === 0, {
    what: 'files left to fetch',
    withinMs: 20_000,
  });
  const [only] = await kept(clinic);
  if (!only) throw new Error('nothing was kept');
  return only;
}

function voiceNote(clinic: TestClinic, path = '/files/a.ogg') {
  return {
    audio: { ptt: true, seconds: 4, audioUrl: `${clinic.provider.url}${path}`, mimeType: 'audio/ogg; codecs=opus' },
  };
}

function fileOf(clinic: TestClinic, id: string, key = API_KEY): Promise<Response> {
  return fetch(`${clinic.server.url}/api/v1/media/${id}`, { headers: { authorization: `Bearer ${key}` } });
}

describe.each(testDatabases)('what patients send that is not text, $name', (database) => {
  const open = () => openClinic({ database, now: NOW });

  test('D21 · without a key a voice note is answered with a request for text, and staff can play it', async () => {
    await using clinic = await open();
    clinic.provider.files.set('/files/a.ogg', { bytes: Buffer.from('OggS som'), type: 'binary/octet-stream' });
    expect(await clinic.patient('5511900000601').sends([voiceNote(clinic)])).toContain('escrever em texto');
    const { id, status } = await settled(clinic);
    expect(status).toBe('kept');
    const played = await fileOf(clinic, id);
    expect(await played.text()).toBe('OggS som');
    expect(played.headers.get('content-type')).toBe('audio/ogg');
    expect(played.headers.get('x-content-type-options')).toBe('nosniff');
    expect(played.headers.get('cache-control')).toContain('no-store');
    expect((await fileOf(clinic, id, 'outra-chave')).status).toBe(401);
    expect((await fileOf(clinic, 'de0ce1f0-0000-4000-8000-000000000000')).status).toBe(404);
  });

  test('a document that calls itself a page is only ever a download', async () => {
    await using clinic = await open();
    clinic.provider.files.set('/files/x', { bytes: Buffer.from('<script>alert(1)</script>'), type: 'text/html' });
    const document = { documentUrl: `${clinic.provider.url}/files/x`, mimeType: 'text/html', fileName: 'exame.html' };
    expect(await clinic.patient('5511900000602').sends([{ document }])).toContain('Recebi o arquivo');
    const shown = await fileOf(clinic, (await settled(clinic)).id);
    expect(shown.headers.get('content-type')).toBe('application/octet-stream');
    expect(shown.headers.get('content-disposition')).toBe('attachment');
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
  });

  test('a storage that hiccups is asked again, and the file is kept', async () => {
    await using clinic = await open();
    clinic.provider.files.set('/files/i.jpg', { bytes: Buffer.from('jpeg'), type: 'image/jpeg', failures: 1 });
    await clinic.patient('5511900000603').sends([{ image: { imageUrl: `${clinic.provider.url}/files/i.jpg` } }]);
    expect(await settled(clinic)).toMatchObject({ status: 'kept', bytes: 4 });
  });

  test.each([
    ['an address inside the network', 'http://169.254.169.254/latest/meta-data/'],
    ['this machine', 'http://127.0.0.1:1/secret'],
    ['a stranger’s host', 'https://media.example/a.jpg'],
    ['a file of the machine', 'file:///etc/passwd'],
    ['a host that only looks like the provider’s', 'https://backblazeb2.com.evil.example/a.jpg'],
  ])('nothing is fetched from %s', async (_where, imageUrl) => {
    await using clinic = await open();
    await clinic.patient('5511900000604').sends([{ image: { imageUrl, mimeType: 'image/jpeg' } }]);
    expect(await settled(clinic)).toMatchObject({ status: 'lost', reason: 'the address is not one of the provider' });
  });

  test('a redirect out of the provider is not followed', async () => {
    await using clinic = await open();
    clinic.provider.files.set('/files/r', { redirect: 'http://169.254.169.254/latest/' });
    await clinic.patient('5511900000605').sends([{ image: { imageUrl: `${clinic.provider.url}/files/r` } }]);
    expect(await settled(clinic)).toMatchObject({ status: 'lost' });
  });

  test('a file larger than can be kept is told as such, and the patient still gets an answer', async () => {
    await using clinic = await open();
    clinic.provider.files.set('/files/big', { bytes: Buffer.alloc(17 * 1024 * 1024), type: 'video/mp4' });
    const answer = await clinic
      .patient('5511900000606')
      .sends([{ video: { videoUrl: `${clinic.provider.url}/files/big` } }]);
    expect(answer).toContain('Recebi o arquivo');
    expect(await settled(clinic)).toMatchObject({ status: 'lost', reason: 'the file is too large to be kept' });
  });
});

describe.each(testDatabases)('voice notes with a key, $name', (database) => {
  const speech = { bytes: Buffer.from('fala'), type: 'audio/ogg' };

  test('D21 · the words of a voice note are waited for and answered as if they had been written', async () => {
    await using endpoint = await startOpenAiServer(
      ({ items }) => ({ kind: 'say', text: `Entendi: ${items.findLast(({ kind }) => kind === 'user')?.kind}` }),
      () => 'quero marcar uma consulta',
    );
    await using clinic = await openClinic({
      database,
      now: NOW,
      model: { baseUrl: endpoint.baseUrl, api: 'responses' },
    });
    clinic.provider.files.set('/files/a.ogg', speech);
    await clinic.patient('5511900000611').sends([voiceNote(clinic)]);
    expect(endpoint.sounds).toEqual([{ name: 'audio.ogg', bytes: 4, model: 'gpt-4o-mini-transcribe' }]);
    const heard = endpoint.calls.at(-1)?.items.findLast(({ kind }) => kind === 'user');
    expect(heard).toMatchObject({ text: '[áudio de 4 s] quero marcar uma consulta' });
    const replies = await clinic.rows(sql`select 1 from message where author = 'cora'`);
    expect(replies).toHaveLength(1);
  });

  test('D14 · a red flag that is spoken is heard like one that is written', async () => {
    await using endpoint = await startOpenAiServer(
      () => ({ kind: 'say', text: 'Posso ajudar?' }),
      () => 'é que a minha mãe está com dor no peito e falta de ar',
    );
    await using clinic = await openClinic({
      database,
      now: NOW,
      model: { baseUrl: endpoint.baseUrl, api: 'responses' },
    });
    clinic.provider.files.set('/files/a.ogg', speech);
    expect(await clinic.patient('5511900000612').sends([voiceNote(clinic)])).toContain('192');
  });

  test('D14 · a written red flag beside a voice note does not wait for it', async () => {
    await using endpoint = await startOpenAiServer(
      () => ({ kind: 'say', text: 'Oi' }),
      () => 503,
    );
    await using clinic = await openClinic({
      database,
      now: NOW,
      model: { baseUrl: endpoint.baseUrl, api: 'responses' },
    });
    clinic.provider.files.set('/files/a.ogg', speech);
    const said = await clinic
      .patient('5511900000613')
      .sends([{ text: { message: 'estou com dor no peito' } }, voiceNote(clinic)]);
    expect(said).toContain('192');
  });

  test('D21 · when the words can’t be had, the patient is asked to write', async () => {
    await using endpoint = await startOpenAiServer(
      () => ({ kind: 'say', text: 'Não consegui ouvir o áudio. Pode escrever, por favor?' }),
      () => 503,
    );
    await using clinic = await openClinic({
      database,
      now: NOW,
      model: { baseUrl: endpoint.baseUrl, api: 'responses' },
    });
    clinic.provider.files.set('/files/a.ogg', speech);
    expect(await clinic.patient('5511900000614').sends([voiceNote(clinic)])).toMatch(/escrever/);
    expect(endpoint.sounds.length).toBeGreaterThan(1);
  });

  test('D21 · words that come after the patient was asked to write are answered then, once', async () => {
    await using endpoint = await startOpenAiServer(
      ({ items }) => ({ kind: 'say', text: `Ouvi ${items.length} mensagens.` }),
      () => 'quero saber o endereço',
    );
    await using clinic = await openClinic({
      database,
      now: NOW,
      model: { baseUrl: endpoint.baseUrl, api: 'responses' },
    });
    const storage = { bytes: Buffer.from('fala'), type: 'audio/ogg', failures: 2 };
    clinic.provider.files.set('/files/a.ogg', storage);
    const impatient = sql`update media set received_at = received_at - interval '1 minute'`;
    const ana = clinic.patient('5511900000615');
    const sending = ana.sends([voiceNote(clinic)]);
    await until(async () => (await clinic.rows(sql`select 1 from media`)).length === 1, {
      what: 'a file',
      withinMs: 5_000,
    });
    await clinic.rows(impatient);
    await sending;
    await settled(clinic);
    await clinic.settle();
    const [said] = await clinic.rows<{ text: string; answered: boolean }>(sql`
      select text, consumed_at is not null as answered from message where author = 'patient'`);
    expect(said).toEqual({ text: 'quero saber o endereço', answered: true });
    expect(ana.received()).toHaveLength(2);
  });
});
