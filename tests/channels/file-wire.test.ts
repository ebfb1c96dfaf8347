import type { Channel, ChannelKind, Delivery } from '@post/application';
import type { ChannelId, ClinicId, ConversationId, MessageId, OutboundFile } from '@post/domain';
import { createCloudMessenger, createZapiMessenger } from '@post/whatsapp';
import { expect, test } from 'vitest';
import { startCloudServer } from '../support/cloud-server.ts';
import { startZapiServer } from '../support/zapi-server.ts';

const BYTES = Buffer.from('%PDF-1.7 invented');
const INLINE = BYTES.toString('base64');

const FILES = {
  image: { media: 'image', fileName: 'foto.png', mimeType: 'image/png' },
  audio: { media: 'audio', fileName: 'recado.ogg', mimeType: 'audio/ogg' },
  document: { media: 'document', fileName: 'preparo.pdf', mimeType: 'application/pdf' },
} as const satisfies Record<string, OutboundFile>;

function channelOf(kind: ChannelKind): Channel {
  return { id: 'channel' as ChannelId, clinicId: 'clinic' as ClinicId, kind, externalId: 'x' };
}

function delivery(file: OutboundFile, text: string): Delivery {
  return {
    clinicId: 'clinic' as ClinicId,
    channelId: 'channel' as ChannelId,
    conversationId: 'conversation' as ConversationId,
    messageId: 'message' as MessageId,
    address: '5511900000001',
    content: { kind: 'reply', text, options: [], file },
    file: { bytes: BYTES, mimeType: file.mimeType },
    attempt: 1,
    lastInboundAt: new Date().toISOString(),
  };
}

const { signal } = new AbortController();

test('Z-API gets a file inside the request, so that it has no address where others could find it', async () => {
  await using server = await startZapiServer();
  const { url: baseUrl, instanceToken: token, clientToken } = server;
  const messenger = createZapiMessenger({ baseUrl, instanceId: 'INSTANCIA1', token, clientToken, typingDelay: true });
  const send = (file: OutboundFile, text = '') => messenger.send(channelOf('zapi'), delivery(file, text), signal);
  expect((await send(FILES.image, 'Onde fica')).kind).toBe('accepted');
  await send(FILES.audio);
  await send(FILES.document, 'Preparo do exame');
  expect(server.sends.map(({ body }) => body)).toEqual([
    { phone: '5511900000001', image: `data:image/png;base64,${INLINE}`, caption: 'Onde fica' },
    { phone: '5511900000001', audio: `data:audio/ogg;base64,${INLINE}`, waveform: true },
    {
      phone: '5511900000001',
      document: `data:application/pdf;base64,${INLINE}`,
      fileName: 'preparo.pdf',
      caption: 'Preparo do exame',
    },
  ]);
});

test('the official API gets the file first, then the message that names it', async () => {
  await using server = await startCloudServer();
  const { url: baseUrl, phoneNumberId, token } = server;
  const messenger = createCloudMessenger({ baseUrl, phoneNumberId, token });
  const send = (file: OutboundFile, text = '') =>
    messenger.send(channelOf('whatsapp-cloud'), delivery(file, text), signal);
  expect((await send(FILES.image, 'Onde fica')).kind).toBe('accepted');
  await send(FILES.audio);
  await send(FILES.document);
  expect(server.sends).toMatchObject([
    { type: 'image', image: { id: 'media.1', caption: 'Onde fica' }, to: '5511900000001' },
    { type: 'audio', audio: { id: 'media.2' } },
    { type: 'document', document: { id: 'media.3', filename: 'preparo.pdf' } },
  ]);
  expect(server.files[2]).toContain('%PDF-1.7 invented');
  expect(server.files[2]).toContain('application/pdf');
});

test('a file that Meta did not take is surely not sent: tried again after trouble, given up when it was refused', async () => {
  await using server = await startCloudServer();
  const { url: baseUrl, phoneNumberId, token } = server;
  const send = (bearer: string) =>
    createCloudMessenger({ baseUrl, phoneNumberId, token: bearer }).send(
      channelOf('whatsapp-cloud'),
      delivery(FILES.image, ''),
      signal,
    );
  server.failNext(503);
  expect(await send(token)).toMatchObject({ kind: 'rejected', retryAfterMs: expect.any(Number) });
  expect(await send('errado')).toMatchObject({ kind: 'rejected', retryAfterMs: null });
  expect(server.sends).toEqual([]);
});
