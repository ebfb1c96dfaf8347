import {
  deleteDocument,
  saveDocument,
  searchKnowledge,
  settleQuestion,
  type UnansweredQuestion,
} from '@post/application';
import { z } from 'zod';
import * as contract from '../contract/knowledge.ts';
import { localTime } from '../present/local-time.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { frontDesk, manager, readClinic, router } from '../trpc.ts';

export const knowledgeRouter = router({
  list: frontDesk
    .meta({ method: 'GET', path: '/knowledge', summary: 'O que Cora sabe: documentos da base de conhecimento' })
    .input(contract.listKnowledge)
    .output(contract.knowledgePage)
    .query(({ ctx, input: { limit, cursor } }) =>
      readClinic(ctx, async (reader) => {
        const page = await reader.knowledgeDocuments({ limit, cursor: cursor ?? null });
        return { items: [...page.items], nextCursor: page.nextCursor };
      }),
    ),

  get: frontDesk
    .meta({ method: 'GET', path: '/knowledge/{id}', summary: 'Um documento', refusals: ['not_found'] })
    .input(contract.oneDocument)
    .output(contract.knowledgeItem)
    .query(async ({ ctx, input }) => {
      const document = await readClinic(ctx, (reader) => reader.knowledgeDocument(input.id));
      if (!document) throw refusalToTrpc({ kind: 'unknown' });
      return document;
    }),

  create: manager
    .meta({
      method: 'POST',
      path: '/knowledge',
      status: 201,
      summary: 'Escreve um documento',
      refusals: ['empty_text'],
    })
    .input(contract.createDocument)
    .output(contract.knowledgeItem)
    .mutation(async ({ ctx, input }) => {
      const outcome = await saveDocument(ctx.ports, ctx.actor, { id: null, ...input });
      if (outcome.kind !== 'saved') throw refusalToTrpc(outcome);
      return outcome.document;
    }),

  replace: manager
    .meta({
      method: 'PUT',
      path: '/knowledge/{id}',
      summary: 'Reescreve um documento',
      refusals: ['not_found', 'edited_meanwhile', 'empty_text'],
    })
    .input(contract.replaceDocument)
    .output(contract.knowledgeItem)
    .mutation(async ({ ctx, input }) => {
      const outcome = await saveDocument(ctx.ports, ctx.actor, input);
      if (outcome.kind !== 'saved') throw refusalToTrpc(outcome);
      return outcome.document;
    }),

  delete: manager
    .meta({
      method: 'DELETE',
      path: '/knowledge/{id}',
      status: 204,
      summary: 'Apaga um documento',
      refusals: ['not_found'],
    })
    .input(contract.oneDocument)
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      if (!(await deleteDocument(ctx.ports, ctx.actor, input.id))) throw refusalToTrpc({ kind: 'unknown' });
      return null;
    }),

  /** What Cora would find. */
  try: frontDesk
    .input(contract.tryQuestion)
    .output(z.array(contract.foundPassage))
    .query(async ({ ctx, input }) => [...(await searchKnowledge(ctx.ports, ctx.actor.clinicId, input.question))]),

  unanswered: frontDesk
    .input(contract.listUnanswered)
    .output(contract.unansweredPage)
    .query(({ ctx, input: { limit, cursor, status } }) =>
      readClinic(ctx, async (reader) => {
        const { timeZone } = (await reader.catalogue()).clinic;
        const which = status === undefined ? {} : { status };
        const page = await reader.unansweredQuestions(which, { limit, cursor: cursor ?? null });
        return { items: page.items.map((one) => presentQuestion(one, timeZone)), nextCursor: page.nextCursor };
      }),
    ),

  settle: manager
    .input(contract.settleQuestion)
    .output(contract.unansweredItem)
    .mutation(async ({ ctx, input }) => {
      const outcome = await settleQuestion(ctx.ports, ctx.actor, input);
      if (outcome.kind !== 'settled') throw refusalToTrpc(outcome);
      const { clinic } = await readClinic(ctx, (reader) => reader.catalogue());
      return presentQuestion(outcome.question, clinic.timeZone);
    }),
});

function presentQuestion(question: UnansweredQuestion, timeZone: string) {
  return { ...question, lastAskedAt: localTime(question.lastAskedAt, timeZone) };
}
