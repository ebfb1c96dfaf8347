import { PassThrough } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { createOutbox } from '@post/db';
import type { Option } from '@post/domain';
import { expect, test } from 'vitest';
import { type Outside, openOutside } from '../http/testing/open-outside.ts';
import { chatAtTerminal } from './chat-at-terminal.ts';
import { chatThroughPipe } from './chat-through-pipe.ts';
import { Conversation } from './conversation.ts';

const OPTIONS: readonly Option[] = [
  { id: 'o-1', title: 'às 9h', description: null },
  { id: 'o-2', title: 'às 10h', description: null },
];

/** A clinic whose Cora repeats what she heard and offers two times. */
async function openEcho(): Promise<{ readonly clinic: Outside; readonly url: string }> {
  const clinic: Outside = await openOutside((deps) => ({
    ...deps,
    ports: { ...deps.ports, nudges: { ...deps.ports.nudges, turnReady: () => void echo(clinic) } },
  }));
  return { clinic, url: await clinic.server.listen({ host: '127.0.0.1', port: 0 }) };
}

async function echo({ ports, deps, database }: Outside): Promise<void> {
  const { clinicId } = deps.api;
  await ports.store.transact(clinicId, async (tx) => {
    const [newest] = (await tx.desk(null, {}, { limit: 1, cursor: null })).items;
    if (!newest) throw new Error('nobody wrote');
    const heard = (await tx.messages(newest.id, { limit: 1, cursor: null })).items[0];
    const content = heard?.content;
    const text = `ouvi "${content?.kind}: ${content?.kind === 'choice' ? content.id : heard?.text}"`;
    await tx.queueOutbound(newest.id, 'cora', { kind: 'reply', text, options: OPTIONS });
  });
  const outbox = createOutbox(database, {});
  const delivery = await outbox.claimNext();
  if (delivery) await outbox.markSent(delivery, `sent-${delivery.messageId}`);
}

test('lines from a pipe are answered one by one; a number is a tap; /novo is somebody else', async () => {
  const { clinic, url } = await openEcho();
  await using _closing = clinic;
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end('oi\n2\n\n/novo\n2\n/sair\nnunca enviado\n');
  await chatThroughPipe(new Conversation({ url, apiKey: null }), { input, output });
  output.end();
  const times = '      1. às 9h\n      2. às 10h\n';
  expect(await readAll(output)).toBe(
    [
      `você> oi\ncora> ouvi "text: oi"\n${times}`,
      `você> 2\ncora> ouvi "choice: o-2"\n${times}`,
      'você> /novo\n',
      `você> 2\ncora> ouvi "text: 2"\n${times}`,
    ].join(''),
  );
  expect((await clinic.ask('GET', '/conversations')).body.items).toHaveLength(2);
});

test('at a terminal Cora is seen typing, and her reply comes by itself', async () => {
  const { clinic, url } = await openEcho();
  await using _closing = clinic;
  const [input, output] = [new PassThrough(), new PassThrough()];
  let screen = '';
  const replied = new Promise<void>((resolve) => {
    output.on('data', (part) => {
      screen += String(part);
      if (screen.includes('2. às 10h')) resolve();
    });
  });
  const chatting = chatAtTerminal(new Conversation({ url, apiKey: null }), { input, output });
  input.write('oi\n');
  await replied;
  expect(screen).toContain('cora está digitando…');
  expect(screen).toContain('cora> ouvi "text: oi"');
  input.write('/sair\n');
  await chatting;
});

test('when the server goes away the chat ends and says so', async () => {
  const { clinic, url } = await openEcho();
  await clinic[Symbol.asyncDispose]();
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end('oi\n');
  await expect(chatThroughPipe(new Conversation({ url, apiKey: null }), { input, output })).rejects.toThrow(
    'não respondeu',
  );
});
