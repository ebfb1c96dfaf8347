import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Channel, MediaJob } from '@post/application';
import type { ChannelId, ClinicId, MessageId } from '@post/domain';
import { createCloudMediaSource } from '@post/whatsapp';
import { expect, test } from 'vitest';

const CHANNEL: Channel = {
  id: 'channel' as ChannelId,
  clinicId: 'clinic' as ClinicId,
  kind: 'whatsapp-cloud',
  externalId: '1001',
};

const jobFor = (reference: string): MediaJob => ({
  clinicId: CHANNEL.clinicId,
  messageId: 'message' as MessageId,
  channelId: CHANNEL.id,
  media: 'audio',
  reference,
  mimeType: 'audio/ogg',
  attempt: 1,
  isKept: false,
  words: null,
});

/** Meta's two steps: an id tells an address, the address gives the file; both only with the token. */
async function openGraph(place: (url: string) => unknown) {
  const asked: string[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    asked.push(url);
    if (headers.authorization !== 'Bearer token-da-meta') response.writeHead(401).end();
    else if (url === '/file') response.writeHead(200, { 'content-type': 'audio/ogg' }).end('som');
    else if (url === '/v24.0/777') response.end(JSON.stringify(place(base())));
    else response.writeHead(404).end('{}');
  });
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    asked,
    fetch: (reference: string, token = 'token-da-meta') =>
      createCloudMediaSource({ baseUrl: base(), token, mediaHosts: [] }).fetch(
        CHANNEL,
        jobFor(reference),
        new AbortController().signal,
      ),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test('a media id of the Cloud API becomes a file in two steps', async () => {
  await using graph = await openGraph((base) => ({ url: `${base}/file`, mime_type: 'audio/ogg; codecs=opus' }));
  const fetched = await graph.fetch('777');
  expect(fetched).toMatchObject({ kind: 'fetched', file: { mimeType: 'audio/ogg; codecs=opus' } });
  expect(graph.asked).toEqual(['/v24.0/777', '/file']);
});

test('an id that Meta forgot, or a token it refuses, is lost for good', async () => {
  await using graph = await openGraph(() => ({}));
  expect(await graph.fetch('778')).toMatchObject({ kind: 'lost' });
  expect(await graph.fetch('777', 'velho')).toMatchObject({ kind: 'lost' });
});

test('an answer that sends elsewhere is not followed, and the token stays here', async () => {
  await using graph = await openGraph(() => ({ url: 'https://stranger.example/file' }));
  expect(await graph.fetch('777')).toEqual({ kind: 'lost', reason: 'the address is not one of the provider' });
});

test('what is no media id is asked nowhere', async () => {
  await using graph = await openGraph(() => ({}));
  expect(await graph.fetch('../../me?fields=token')).toMatchObject({ kind: 'lost' });
  expect(graph.asked).toEqual([]);
});
