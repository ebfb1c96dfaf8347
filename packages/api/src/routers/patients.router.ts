import { changePatient, createPatient, erasePatient, exportPatient, recordPermission } from '@post/application';
import { LEGAL_BASIS } from '@post/domain';
import { z } from 'zod';
import { patientProfile } from '../contract/insight.ts';
import * as contract from '../contract/patient.ts';
import * as contacts from '../contract/patient-contact.ts';
import { erasure, patientDossier } from '../contract/patient-record.ts';
import { presentPatient } from '../present/present-patient.ts';
import { showPatientProfile } from '../present/show-patient-profile.ts';
import { refusalToTrpc, refuse } from '../refusal-to-trpc.ts';
import { frontDesk, manager, readClinic, router } from '../trpc.ts';

export const patientsRouter = router({
  list: frontDesk
    .meta({ method: 'GET', path: '/patients', summary: 'Pacientes, por parte do nome ou do telefone' })
    .input(contract.listPatients)
    .output(contract.patientPage)
    .query(async ({ ctx, input: { search, limit, cursor } }) => {
      const wish = search?.trim() || null;
      const page = await readClinic(ctx, (reader) => reader.patients(wish, { limit, cursor: cursor ?? null }));
      return { items: page.items.map(presentPatient), nextCursor: page.nextCursor };
    }),

  get: frontDesk
    .meta({ method: 'GET', path: '/patients/{id}', summary: 'Um paciente', refusals: ['not_found'] })
    .input(contract.onePatient)
    .output(contract.patientItem)
    .query(async ({ ctx, input }) => {
      const patient = await readClinic(ctx, (reader) => reader.patient(input.id));
      if (!patient) throw refusalToTrpc({ kind: 'unknown' });
      return presentPatient(patient);
    }),

  profile: frontDesk
    .input(contract.onePatient)
    .output(patientProfile)
    .query(({ ctx, input }) => showPatientProfile(ctx, input.id)),

  /** Asked for while booking: who often stays away is worth a call the day before. */
  attendance: frontDesk
    .input(contract.onePatient)
    .output(contract.attendanceItem)
    .query(({ ctx, input }) => readClinic(ctx, (reader) => reader.attendance(input.id, ctx.ports.clock.now()))),

  create: frontDesk
    .meta({
      method: 'POST',
      path: '/patients',
      status: 201,
      summary: 'Cadastra um paciente',
      refusals: ['invalid_name', 'invalid_phone', 'invalid_birth_date'],
    })
    .input(contract.createPatient)
    .output(contract.patientItem)
    .mutation(async ({ ctx, input: { name, phone, birthDate } }) => {
      const wanted = { name, phone: phone ?? null, birthDate: birthDate ?? null };
      const outcome = await createPatient(ctx.ports, ctx.actor, wanted);
      if (outcome.kind !== 'created') throw refusalToTrpc(outcome);
      return presentPatient(outcome.patient);
    }),

  change: frontDesk
    .meta({
      method: 'PATCH',
      path: '/patients/{id}',
      summary: 'Altera um paciente; o que não é enviado fica como está',
      refusals: ['not_found', 'edited_meanwhile', 'invalid_name', 'invalid_phone', 'invalid_birth_date'],
    })
    .input(contract.changePatient)
    .output(contract.patientItem)
    .mutation(async ({ ctx, input: { id, seen, ...change } }) => {
      const outcome = await changePatient(ctx.ports, ctx.actor, { patientId: id, change, seen });
      if (outcome.kind === 'unknown') throw refusalToTrpc({ kind: 'unknown' });
      if (outcome.kind === 'edited-meanwhile')
        throw refuse('edited_meanwhile', { current: presentPatient(outcome.patient) });
      if (outcome.kind !== 'changed') throw refusalToTrpc(outcome);
      return presentPatient(outcome.patient);
    }),

  /** What a contact said outside of the chat about being written to. */
  permit: frontDesk
    .input(contacts.recordPermission)
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      const outcome = await recordPermission(ctx.ports, ctx.actor, input);
      if (outcome.kind !== 'recorded') throw refusalToTrpc(outcome);
      return null;
    }),

  export: manager
    .meta({
      method: 'GET',
      path: '/patients/{id}/export',
      summary: 'Tudo o que guardamos sobre um paciente, para entregar a ele',
      refusals: ['not_found', 'forbidden'],
    })
    .input(contract.onePatient)
    .output(patientDossier)
    .query(async ({ ctx, input }) => {
      const outcome = await exportPatient(ctx.ports, ctx.actor, input.id);
      if (outcome.kind !== 'exported') throw refusalToTrpc(outcome);
      return patientDossier.parse({ ...outcome.dossier, legalBasis: LEGAL_BASIS });
    }),

  erase: manager
    .meta({
      method: 'POST',
      path: '/patients/{id}/erase',
      summary: 'Apaga o que a lei permite apagar e diz o que fica e por quê',
      refusals: ['not_found', 'forbidden'],
    })
    .input(contract.onePatient)
    .output(erasure)
    .mutation(async ({ ctx, input }) => {
      const outcome = await erasePatient(ctx.ports, ctx.actor, input.id);
      if (outcome.kind !== 'erased') throw refusalToTrpc(outcome);
      return { items: outcome.items.map((item) => ({ ...item, reason: 'reason' in item ? item.reason : null })) };
    }),
});
