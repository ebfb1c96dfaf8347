import type { ChannelKind, Messenger } from '@post/application';
import { createCloudMessenger, createSimulatorMessenger, createZapiMessenger } from '@post/whatsapp';
import { startCloudServer } from '../support/cloud-server.ts';
import { freePort } from '../support/services/free-port.ts';
import { startZapiServer } from '../support/zapi-server.ts';

/** A provider that a test can listen to and make fail. */
export interface Provider extends AsyncDisposable {
  /** What was sent, as the words a person would see. */
  texts(): readonly string[];
  requests(): number;
  fail(status: number): void;
  /** Takes the next send and never answers. */
  hang(): void;
  /** Takes the next send and drops the connection. */
  drop(): void;
}

export interface ChannelUnderTest {
  readonly kind: ChannelKind;
  readonly messenger: Messenger;
  /** The same provider asked with a wrong token. */
  readonly impostor: Messenger;
  /** The same provider when nobody listens. */
  readonly unreachable: Messenger;
  readonly provider: Provider;
}

/** An address on which nobody listens. */
async function nobody(): Promise<string> {
  return `http://127.0.0.1:${await freePort()}`;
}

export async function zapiChannel(): Promise<ChannelUnderTest> {
  const server = await startZapiServer();
  const access = {
    baseUrl: server.url,
    instanceId: 'INSTANCIA1',
    token: server.instanceToken,
    clientToken: server.clientToken,
    typingDelay: false,
  };
  return {
    kind: 'zapi',
    messenger: createZapiMessenger(access),
    impostor: createZapiMessenger({ ...access, clientToken: 'errado' }),
    unreachable: createZapiMessenger({ ...access, baseUrl: await nobody() }),
    provider: {
      texts: () => server.sends.map(({ message }) => message),
      requests: () => server.requests,
      fail: (status) => server.failNext(1, status),
      hang: () => server.hangNext(),
      drop: () => server.dropNext(),
      [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
    },
  };
}

export async function cloudChannel(): Promise<ChannelUnderTest> {
  const server = await startCloudServer();
  const access = { baseUrl: server.url, phoneNumberId: server.phoneNumberId, token: server.token };
  return {
    kind: 'whatsapp-cloud',
    messenger: createCloudMessenger(access),
    impostor: createCloudMessenger({ ...access, token: 'errado' }),
    unreachable: createCloudMessenger({ ...access, baseUrl: await nobody() }),
    provider: {
      texts: () => server.sends.map(textOf),
      requests: () => server.requests,
      fail: (status) => server.failNext(status),
      hang: () => server.hangNext(),
      drop: () => server.dropNext(),
      [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
    },
  };
}

/** The simulator is this installation itself: it takes everything and cannot be away. */
export function simulatorMessenger(): Messenger {
  return createSimulatorMessenger();
}

function textOf(body: Readonly<Record<string, unknown>>): string {
  const { text, interactive } = body as {
    readonly text?: { readonly body: string };
    readonly interactive?: { readonly body: { readonly text: string } };
  };
  return text?.body ?? interactive?.body.text ?? '';
}
