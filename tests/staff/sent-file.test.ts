import { testDatabases } from '@post/db/testing';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { addStaff, type Browser, signedIn } from '../support/browser.ts';
import { API_KEY, type TestClinic } from '../support/open-clinic.ts';
import { openReception } from './open-reception.ts';

const PDF = Buffer.from('%PDF-1.7 preparo inventado');
const KEY = 'arquivo-da-recepcao-1';

async function opened(clinic: TestClinic) {
  const owner = await signedIn(clinic);
  const ana = clinic.patient('5511900000001', 'Ana');
  await ana.says('oi');
  const [{ id }] = (await owner.query('conversations.list', {})).body.items;
  return { owner, ana, id: String(id) };
}

interface Sending {
  readonly id: string;
  readonly bytes?: Buffer;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

async function sendFile(clinic: TestClinic, { id, bytes = PDF, query, headers = {} }: Sending) {
  const asked = new URLSearchParams({ name: 'preparo.pdf', key: KEY, ...query });
  const { url } = clinic.server;
  const response = await fetch(`${url}/api/v1/conversations/${id}/files?${asked}`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/octet-stream', ...headers },
    body: new Uint8Array(bytes),
  });
  const body = (await response.json()) as { readonly id?: string; readonly error?: { readonly code: string } };
  return { status: response.status, id: body.id, code: body.error?.code };
}

const as = ({ cookie }: Browser) => ({ cookie });

describe.each(testDatabases)('files from staff, on $name', (databases) => {
  test('a PDF reaches the patient once with its caption, is kept with the conversation, and Cora falls silent', async () => {
    await using clinic = await openReception(databases);
    const { owner, id } = await opened(clinic);
    const sending = { id, query: { caption: 'Preparo do exame' }, headers: as(owner) };
    const answers = await Promise.all([sendFile(clinic, sending), sendFile(clinic, sending)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.id).toBe(answers[1]?.id);
    await clinic.settle();
    const sent = clinic.provider.sends.filter(({ body }) => 'document' in body);
    expect(sent.map(({ body }) => body)).toMatchObject([
      {
        document: `data:application/pdf;base64,${PDF.toString('base64')}`,
        fileName: 'preparo.pdf',
        caption: 'Preparo do exame',
      },
    ]);
    const [message] = (await owner.query('conversations.messages', { id })).body.items;
    expect(message).toMatchObject({
      author: 'staff',
      text: 'Preparo do exame',
      status: 'sent',
      media: { kind: 'document', fileName: 'preparo.pdf' },
    });
    const kept = await fetch(`${clinic.server.url}/api/v1/media/${message.id}`, { headers: as(owner) });
    expect(Buffer.from(await kept.arrayBuffer())).toEqual(PDF);
    expect((await owner.query('conversations.get', { id })).body.handling).toBe('staff');
  });

  test('what WhatsApp would not show is refused in words and nothing is queued', async () => {
    await using clinic = await openReception(databases);
    const { owner, id } = await opened(clinic);
    const headers = as(owner);
    const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(5 * 1024 * 1024)]);
    const refused = [
      await sendFile(clinic, { id, headers, bytes: Buffer.from('MZ not a picture'), query: { name: 'foto.png' } }),
      await sendFile(clinic, { id, headers, bytes: png, query: { name: 'foto.png' } }),
      await sendFile(clinic, { id, headers, bytes: Buffer.from('OggS'), query: { caption: 'ouça' } }),
      await sendFile(clinic, { id: '00000000-0000-4000-8000-000000000000', headers }),
      await sendFile(clinic, { id, headers, query: { name: ' ' } }),
    ];
    expect(refused.map(({ code }) => code)).toEqual([
      'bad_file',
      'file_too_large',
      'words_beside_audio',
      'not_found',
      'invalid_request',
    ]);
    expect(await clinic.rows(sql`select 1 from message where author = 'staff'`)).toEqual([]);
    expect(await clinic.rows(sql`select 1 from media`)).toEqual([]);
  });

  test('only the front desk and the key may send files, and no other page can make them', async () => {
    await using clinic = await openReception(databases);
    const { owner, id } = await opened(clinic);
    const { professionals } = await clinic.server.ports.store.read(clinic.clinicId, (reader) => reader.catalogue());
    const place = { role: 'professional', professionalId: professionals[0]?.id ?? null } as const;
    const doctor = await signedIn(clinic, await addStaff(clinic, 'doutora@clinica.example', place));
    const status = async (headers: Readonly<Record<string, string>>) =>
      (await sendFile(clinic, { id, headers })).status;
    expect(await status({})).toBe(401);
    expect(await status(as(doctor))).toBe(403);
    expect(await status({ ...as(owner), origin: 'https://outra.example' })).toBe(403);
    expect(await clinic.rows(sql`select 1 from media`)).toEqual([]);
    expect(await status({ authorization: `Bearer ${API_KEY}` })).toBe(201);
  });

  test('a file that was erased before it left is not sent, and staff see that it did not arrive', async () => {
    await using clinic = await openReception(databases);
    const { owner, id } = await opened(clinic);
    clinic.provider.failNext(1, 429);
    await sendFile(clinic, { id, headers: as(owner) });
    await clinic.rows(sql`delete from media`);
    await clinic.settle();
    expect(clinic.provider.sends.filter(({ body }) => 'document' in body)).toEqual([]);
    expect(await clinic.rows(sql`select status from outbox where author = 'staff'`)).toEqual([{ status: 'failed' }]);
  });
});
