import { handOverConversation, resumeConversation, sendAsStaff } from '@post/application';
import * as contract from '../contract/conversation.ts';
import { listTurns, turnPage } from '../contract/turn.ts';
import { given } from '../given.ts';
import { presentAppointments } from '../present/present-appointments.ts';
import { presentConversation } from '../present/present-conversation.ts';
import { presentMessage } from '../present/present-message.ts';
import { presentPatient } from '../present/present-patient.ts';
import { presentTurn } from '../present/present-turn.ts';
import { showConversation } from '../present/show-conversation.ts';
import { viewerOf } from '../present/viewer-of.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { frontDesk, readClinic, router } from '../trpc.ts';
import { filingProcedures } from './filing.procedures.ts';
import { scheduledProcedures } from './scheduled.procedures.ts';

export const conversationsRouter = router({
  ...filingProcedures,
  ...scheduledProcedures,

  list: frontDesk
    .meta({ method: 'GET', path: '/conversations', summary: 'Conversas, a mais recente primeiro' })
    .input(contract.listConversations)
    .output(contract.conversationPage)
    .query(({ ctx, input: { limit, cursor, search, ...filter } }) =>
      readClinic(ctx, async (reader) => {
        const { timeZone } = (await reader.catalogue()).clinic;
        const wish = given({ ...filter, search: search?.trim() || undefined });
        const page = await reader.desk(viewerOf(ctx.actor), wish, { limit, cursor: cursor ?? null });
        return {
          items: page.items.map((item) => presentConversation(item, timeZone)),
          nextCursor: page.nextCursor,
        };
      }),
    ),

  get: frontDesk
    .meta({ method: 'GET', path: '/conversations/{id}', summary: 'Uma conversa', refusals: ['not_found'] })
    .input(contract.oneConversation)
    .output(contract.conversationItem)
    .query(({ ctx, input }) => showConversation(ctx, input.id)),

  people: frontDesk
    .meta({
      method: 'GET',
      path: '/conversations/{id}/people',
      summary: 'Pacientes de quem escreve, com as próximas consultas',
      refusals: ['not_found'],
    })
    .input(contract.oneConversation)
    .output(contract.conversationPeople)
    .query(({ ctx, input }) =>
      readClinic(ctx, async (reader) => {
        const conversation = await reader.conversation(input.id);
        if (!conversation) throw refusalToTrpc({ kind: 'unknown' });
        const patients = await reader.patientsOfContact(conversation.contactId);
        const ids = patients.map(({ id }) => id);
        const upcoming = await reader.upcomingAppointments(ids, ctx.ports.clock.now());
        return { patients: patients.map(presentPatient), upcoming: await presentAppointments(reader, upcoming) };
      }),
    ),

  messages: frontDesk
    .meta({
      method: 'GET',
      path: '/conversations/{id}/messages',
      summary: 'Mensagens de uma conversa, a mais nova primeiro',
      refusals: ['not_found'],
    })
    .input(contract.listMessages)
    .output(contract.messagePage)
    .query(({ ctx, input: { id, limit, cursor } }) =>
      readClinic(ctx, async (reader) => {
        if (!(await reader.conversation(id))) throw refusalToTrpc({ kind: 'unknown' });
        const page = await reader.messages(id, { limit, cursor: cursor ?? null });
        const { clinic } = await reader.catalogue();
        const items = page.items.map((message) => presentMessage(message, clinic.timeZone));
        return { items, nextCursor: page.nextCursor };
      }),
    ),

  turns: frontDesk
    .meta({
      method: 'GET',
      path: '/conversations/{id}/turns',
      summary: 'Como cada resposta de uma conversa foi feita, a mais nova primeiro',
      refusals: ['not_found'],
    })
    .input(listTurns)
    .output(turnPage)
    .query(({ ctx, input: { id, limit, cursor } }) =>
      readClinic(ctx, async (reader) => {
        if (!(await reader.conversation(id))) throw refusalToTrpc({ kind: 'unknown' });
        const page = await reader.turnsOfConversation(id, { limit, cursor: cursor ?? null });
        const { clinic } = await reader.catalogue();
        const items = page.items.map((turn) => presentTurn(turn, clinic.timeZone));
        return { items, nextCursor: page.nextCursor };
      }),
    ),

  send: frontDesk
    .meta({
      method: 'POST',
      path: '/conversations/{id}/messages',
      status: 201,
      summary: 'Responde como equipe; Cora silencia nesta conversa',
      refusals: ['not_found', 'empty_text', 'key_reused', 'window_over'],
    })
    .input(contract.sendMessage)
    .output(contract.messageItem)
    .mutation(async ({ ctx, input: { id, text, key } }) => {
      const outcome = await sendAsStaff(ctx.ports, ctx.actor, { conversationId: id, text, key });
      if (outcome.kind !== 'queued') throw refusalToTrpc(outcome);
      const { clinic } = await readClinic(ctx, (reader) => reader.catalogue());
      return presentMessage(outcome.message, clinic.timeZone);
    }),

  handoff: frontDesk
    .meta({
      method: 'POST',
      path: '/conversations/{id}/handoff',
      summary: 'A equipe assume a conversa',
      refusals: ['not_found'],
    })
    .input(contract.oneConversation)
    .output(contract.conversationItem)
    .mutation(async ({ ctx, input }) => {
      const outcome = await handOverConversation(ctx.ports, ctx.actor, input.id);
      if (outcome.kind === 'unknown') throw refusalToTrpc(outcome);
      return showConversation(ctx, input.id);
    }),

  resume: frontDesk
    .meta({
      method: 'POST',
      path: '/conversations/{id}/resume',
      summary: 'A equipe devolve a conversa para Cora',
      refusals: ['not_found'],
    })
    .input(contract.oneConversation)
    .output(contract.conversationItem)
    .mutation(async ({ ctx, input }) => {
      const outcome = await resumeConversation(ctx.ports, ctx.actor, input.id);
      if (outcome.kind === 'unknown') throw refusalToTrpc(outcome);
      return showConversation(ctx, input.id);
    }),
});
