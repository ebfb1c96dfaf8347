import type { ConversationId } from '@post/domain';
import { z } from 'zod';
import { id } from './id.ts';
import { pageFields, pageOf } from './page.ts';

export const turnItem = z
  .object({
    id: z.string(),
    startedAt: z.string().meta({ format: 'date-time' }),
    latencyMs: z.number().int(),
    brain: z.enum(['guided', 'model', 'rules']),
    replyId: z.string().nullable().meta({ description: 'A mensagem escrita; nulo quando nada foi dito' }),
    tools: z.array(z.object({ tool: z.string(), arguments: z.unknown(), result: z.unknown() })),
    model: z.string().nullable(),
    promptVersion: z.string().nullable(),
    requests: z.number().int(),
    inputTokens: z.number().int(),
    outputTokens: z.number().int(),
    costMicroUsd: z.number().int().nullable().meta({ description: 'Milionésimos de dólar; nulo sem preço conhecido' }),
    barred: z
      .array(z.object({ kind: z.string(), claim: z.string() }))
      .readonly()
      .meta({ description: 'O que o modelo disse sem base e não foi enviado' }),
    modelFailure: z.string().nullable().meta({ description: 'Por que as palavras do modelo não foram usadas' }),
  })
  .meta({ id: 'Turn' });
export type TurnItem = z.infer<typeof turnItem>;

export const turnPage = pageOf(turnItem);

export const listTurns = z.object({ id: id<ConversationId>(), ...pageFields });
