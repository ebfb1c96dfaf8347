import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Rules of the gate may be tuned on the seen half; nobody who writes them reads the held-out half. */
export type Half = 'seen' | 'held-out';

const told = { situation: z.string(), kind: z.string(), text: z.string() };

const reply = z.discriminatedUnion('verdict', [
  z.object({ ...told, verdict: z.literal('lie'), why: z.string() }),
  z.object({ ...told, verdict: z.literal('honest') }),
]);

/** What a model might say in a situation, and whether the clinic may let it. */
export type Reply = z.infer<typeof reply>;

/** The replies of one half, one JSON object a line. */
export function readReplies(half: Half): readonly Reply[] {
  const lines = readFileSync(join(import.meta.dirname, `${half}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => reply.parse(JSON.parse(line)));
}
