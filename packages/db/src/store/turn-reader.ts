import type { ClinicReader, StoredTurn } from '@post/application';
import { and, desc, eq, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import { message, turn } from '../schema/index.ts';
import { pageOf } from './cursor.ts';
import type { Scope } from './scope.ts';

const COLUMNS = {
  id: turn.id,
  epoch: turn.epoch,
  startedAt: turn.startedAt,
  latencyMs: sql<number>`(extract(epoch from ${turn.committedAt} - ${turn.startedAt}) * 1000)::int`,
  brain: turn.brain,
  outcome: turn.outcome,
  replyId: message.id,
  trace: turn.trace,
  model: turn.model,
  promptVersion: turn.promptVersion,
  requests: turn.requests,
  inputTokens: turn.inputTokens,
  outputTokens: turn.outputTokens,
  costMicroUsd: turn.costMicroUsd,
  modelFailure: turn.modelFailure,
  barred: turn.barred,
};

type Row = { readonly epoch: number; readonly item: StoredTurn };

export function turnReader({ session: { orm }, clinicId }: Scope): Pick<ClinicReader, 'turnsOfConversation'> {
  return {
    turnsOfConversation: (conversationId, page) =>
      pageOf<Row, StoredTurn>(
        page,
        async (before, limit) => {
          const wroteIt = and(
            eq(message.clinicId, turn.clinicId),
            eq(message.conversationId, turn.conversationId),
            eq(message.turnId, turn.id),
            eq(message.author, 'cora'),
          );
          const ofConversation = and(eq(turn.clinicId, clinicId), eq(turn.conversationId, conversationId));
          const rows = await orm
            .select(COLUMNS)
            .from(turn)
            .leftJoin(message, wroteIt)
            .where(and(ofConversation, isNotNull(turn.committedAt), before === null ? undefined : earlier(before[0])))
            .orderBy(desc(turn.epoch))
            .limit(limit);
          return rows.map(({ epoch, id, startedAt, latencyMs, brain, outcome, replyId, trace, barred, ...usage }) => ({
            epoch,
            item: {
              id,
              startedAt,
              latencyMs,
              brain: brain ?? 'rules',
              outcome: outcome === 'replied' ? 'replied' : 'silent',
              replyId,
              trace: trace ?? [],
              usage: { ...usage, barred: barred ?? [] },
            },
          }));
        },
        { keys: (row) => [String(row.epoch), ''], item: (row) => row.item },
      ),
  };
}

function earlier(epoch: string): SQL {
  return lt(turn.epoch, Number(epoch));
}
