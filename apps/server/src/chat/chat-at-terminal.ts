import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Conversation } from './conversation.ts';
import { showReply } from './show-reply.ts';

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

const PROMPT = 'você> ';
const TYPING = 'cora está digitando… você> ';
const LOOK_EVERY_MS = 200;

/** A person at a keyboard: lines leave as they are typed, replies appear when they come. Ends with /sair or Ctrl-D. */
export async function chatAtTerminal(conversation: Conversation, { input, output }: Terminal): Promise<void> {
  const lines = createInterface({ input, output, prompt: PROMPT });
  const { promise: ended, resolve: end, reject: fail } = Promise.withResolvers<void>();
  const print = (text: string, prompt: string): void => {
    output.write(`\r\x1b[K${text}\n`);
    lines.setPrompt(prompt);
    lines.prompt(true);
  };
  // One after another, so that quick lines arrive in their order.
  let sending: Promise<unknown> = Promise.resolve();
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    for (const reply of await conversation.news()) print(showReply(reply), PROMPT);
    looking = false;
  };
  const timer = setInterval(() => look().catch(fail), LOOK_EVERY_MS);
  lines.on('line', (line) => {
    const text = line.trim();
    if (text === '/sair') return lines.close();
    if (text === '/novo') {
      conversation.startOver();
      return print('(uma nova pessoa, com outro telefone)', PROMPT);
    }
    lines.setPrompt(text === '' ? PROMPT : TYPING);
    lines.prompt();
    if (text !== '') sending = sending.then(() => conversation.say(text)).catch(fail);
  });
  lines.on('close', end);
  lines.prompt();
  try {
    await ended;
  } finally {
    clearInterval(timer);
    lines.close();
  }
}
