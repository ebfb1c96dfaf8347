import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Terminal } from './chat-at-terminal.ts';
import { ChatProblem } from './chat-problem.ts';
import type { Conversation } from './conversation.ts';
import { showReply } from './show-reply.ts';

const LOOK_EVERY_MS = 100;
const PATIENCE_MS = 30_000;

/** Lines from a file or another program: each is answered before the next is sent. Ends with /sair or with the lines. */
export async function chatThroughPipe(conversation: Conversation, { input, output }: Terminal): Promise<void> {
  for await (const line of createInterface({ input })) {
    const text = line.trim();
    if (text === '/sair') return;
    if (text === '') continue;
    output.write(`você> ${text}\n`);
    if (text === '/novo') {
      conversation.startOver();
      continue;
    }
    await conversation.say(text);
    for (const reply of await answer(conversation)) output.write(`${showReply(reply)}\n`);
  }
}

async function answer(conversation: Conversation) {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  while (!patience.aborted) {
    const replies = await conversation.news();
    if (replies.length > 0) return replies;
    await sleep(LOOK_EVERY_MS);
  }
  throw new ChatProblem('Ninguém respondeu; veja os registros do servidor.');
}
