import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ChatProblem } from './chat-problem.ts';

export interface SimulatorAddress {
  readonly url: string;
  /** Needed where the server is not on this machine. */
  readonly apiKey: string | null;
}

/** What a pretended patient sends: words, or a tap on an option and what is written on it. */
export type Said = { readonly text: string; readonly choiceId?: string };

const reply = z.object({
  id: z.string(),
  author: z.enum(['patient', 'cora', 'staff']),
  text: z.string(),
  options: z.array(z.object({ id: z.string(), title: z.string(), description: z.string().nullable() })),
});
export type Reply = z.infer<typeof reply>;

const heard = z.object({ conversationId: z.string().nullable(), messageId: z.string().nullable() });
export type Heard = z.infer<typeof heard>;

const outbox = z.object({ items: z.array(reply) });

const PATIENCE_MS = 5_000;

/** Whether a server with an open simulator answers there. */
export async function isSimulatorOpen({ url, apiKey }: SimulatorAddress): Promise<boolean> {
  try {
    return (await ask(`${url}/simulator/outbox`, apiKey)).ok;
  } catch {
    return false;
  }
}

export async function say(
  { url, apiKey }: SimulatorAddress,
  person: { readonly phone: string },
  said: Said,
): Promise<Heard> {
  const body = JSON.stringify({ ...person, ...said, messageId: randomUUID() });
  return heard.parse(await answerOf(await ask(`${url}/webhooks/simulator`, apiKey, body)));
}

/** What came for the person after a message, oldest first. */
export async function repliesAfter(
  { url, apiKey }: SimulatorAddress,
  conversationId: string,
  after: string,
): Promise<readonly Reply[]> {
  const query = new URLSearchParams({ conversation: conversationId, after });
  return outbox.parse(await answerOf(await ask(`${url}/simulator/outbox?${query}`, apiKey))).items;
}

async function ask(address: string, apiKey: string | null, body?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(apiKey && { authorization: `Bearer ${apiKey}` }) };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    return await fetch(address, body === undefined ? { headers, signal } : { method: 'POST', headers, body, signal });
  } catch (error) {
    throw new ChatProblem(`O servidor em ${new URL(address).origin} não respondeu.`, { cause: error });
  }
}

async function answerOf(response: Response): Promise<unknown> {
  if (response.ok) return response.json();
  throw new ChatProblem(`O servidor respondeu ${response.status}; a mensagem não foi entregue.`);
}
