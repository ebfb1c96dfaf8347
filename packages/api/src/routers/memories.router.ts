import { forgetMemory, type KeepMemoryRequest, keepMemory } from '@post/application';
import { z } from 'zod';
import * as contract from '../contract/memory.ts';
import { onePatient } from '../contract/patient.ts';
import { presentMemory } from '../present/present-memory.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { type ApiContext, frontDesk, readClinic, router } from '../trpc.ts';

const NOT_KEPT = [
  'not_found',
  'forbidden',
  'empty_text',
  'text_too_long',
  'clinical_note',
  'unknown_professional',
] as const;

export const memoriesRouter = router({
  list: frontDesk
    .meta({
      method: 'GET',
      path: '/patients/{id}/memories',
      summary: 'O que está anotado sobre um paciente',
      refusals: ['not_found'],
    })
    .input(onePatient)
    .output(contract.memoryPage)
    .query(({ ctx, input }) =>
      readClinic(ctx, async (reader) => {
        if (!(await reader.patient(input.id))) throw refusalToTrpc({ kind: 'unknown' });
        const { clinic } = await reader.catalogue();
        const memories = await reader.memoriesOfPatient(input.id);
        return { items: memories.map((memory) => presentMemory(memory, clinic.timeZone)), nextCursor: null };
      }),
    ),

  keep: frontDesk
    .meta({
      method: 'POST',
      path: '/patients/{id}/memories',
      status: 201,
      summary: 'Anota uma preferência ou um fato sobre um paciente',
      refusals: NOT_KEPT,
    })
    .input(contract.keepMemory)
    .output(contract.memoryItem)
    .mutation(({ ctx, input: { id, value, words } }) =>
      keep(ctx, { patientId: id, memoryId: null, value, words: words ?? null }),
    ),

  change: frontDesk
    .meta({
      method: 'PUT',
      path: '/patients/{id}/memories/{memoryId}',
      summary: 'Corrige o que está anotado',
      refusals: NOT_KEPT,
    })
    .input(contract.changeMemory)
    .output(contract.memoryItem)
    .mutation(({ ctx, input: { id, memoryId, value, words } }) =>
      keep(ctx, { patientId: id, memoryId, value, words: words ?? null }),
    ),

  forget: frontDesk
    .meta({
      method: 'DELETE',
      path: '/patients/{id}/memories/{memoryId}',
      status: 204,
      summary: 'Esquece o que está anotado',
      refusals: ['not_found', 'forbidden'],
    })
    .input(contract.oneMemory)
    .output(z.null())
    .mutation(async ({ ctx, input: { id, memoryId } }) => {
      const outcome = await forgetMemory(ctx.ports, ctx.actor, { patientId: id, memoryId });
      if (outcome.kind !== 'forgotten') throw refusalToTrpc(outcome);
      return null;
    }),
});

async function keep(ctx: ApiContext, request: KeepMemoryRequest) {
  const outcome = await keepMemory(ctx.ports, ctx.actor, request);
  if (outcome.kind !== 'kept') throw refusalToTrpc(outcome);
  const { clinic } = await readClinic(ctx, (reader) => reader.catalogue());
  return presentMemory(outcome.memory, clinic.timeZone);
}
