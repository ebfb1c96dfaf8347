import { agendaInReach, appointmentInReach, askToTell, cancelAppointment, restoreAppointment } from '@post/application';
import { z } from 'zod';
import * as contract from '../contract/appointment.ts';
import { auditItem } from '../contract/insight.ts';
import { given } from '../given.ts';
import { localTime } from '../present/local-time.ts';
import { presentAppointments } from '../present/present-appointments.ts';
import { presentAudit } from '../present/present-audit.ts';
import { showAppointment } from '../present/show-appointment.ts';
import { rangeEnd, rangeStart } from '../range-edges.ts';
import { notFreeToTrpc, refusalToTrpc } from '../refusal-to-trpc.ts';
import { anyStaff, frontDesk, readClinic, router } from '../trpc.ts';
import { bookByRequest } from './book-by-request.ts';
import { changeByPatch } from './change-by-patch.ts';

const MOST_HISTORY = 200;

export const appointmentsRouter = router({
  list: anyStaff
    .meta({ method: 'GET', path: '/appointments', summary: 'Consultas que começam em um período, em ordem' })
    .input(contract.listAppointments)
    .output(contract.appointmentPage)
    .query(({ ctx, input: { from, to, limit, cursor, ...filter } }) =>
      readClinic(ctx, async (reader) => {
        const { timeZone } = (await reader.catalogue()).clinic;
        const range = { from: from && rangeStart(from, timeZone), to: to && rangeEnd(to, timeZone) };
        const professionalId = agendaInReach(ctx.actor) ?? filter.professionalId;
        const page = await reader.appointments(given({ ...filter, ...range, professionalId }), {
          limit,
          cursor: cursor ?? null,
        });
        return { items: await presentAppointments(reader, page.items), nextCursor: page.nextCursor };
      }),
    ),

  get: anyStaff
    .meta({ method: 'GET', path: '/appointments/{id}', summary: 'Uma consulta', refusals: ['not_found'] })
    .input(contract.oneAppointment)
    .output(contract.appointmentItem)
    .query(async ({ ctx, input }) => {
      const appointment = await readClinic(ctx, (reader) => appointmentInReach(reader, ctx.actor, input.id));
      if (!appointment) throw refusalToTrpc({ kind: 'unknown' });
      return showAppointment(ctx, appointment);
    }),

  /** Who did what with it, and when, newest first. */
  history: anyStaff
    .input(contract.oneAppointment)
    .output(z.array(auditItem))
    .query(({ ctx, input }) =>
      readClinic(ctx, async (reader) => {
        if (!(await appointmentInReach(reader, ctx.actor, input.id))) throw refusalToTrpc({ kind: 'unknown' });
        const { timeZone } = (await reader.catalogue()).clinic;
        const entries = await reader.audit(
          { about: 'appointment', subjectId: input.id },
          { limit: MOST_HISTORY, cursor: null },
        );
        return entries.items.map((entry) => presentAudit(entry, timeZone));
      }),
    ),

  book: frontDesk
    .meta({
      method: 'POST',
      path: '/appointments',
      status: 201,
      summary: 'Marca uma consulta',
      refusals: [
        'time_taken',
        'time_not_available',
        'unknown_service',
        'unknown_professional',
        'unknown_patient',
        'invalid_name',
        'invalid_phone',
      ],
    })
    .input(contract.bookAppointment)
    .output(contract.appointmentItem)
    .mutation(async ({ ctx, input }) => showAppointment(ctx, await bookByRequest(ctx, input))),

  /** A booking over occupied time (encaixe), recorded as one. */
  fitIn: frontDesk
    .input(contract.fitIn)
    .output(contract.appointmentItem)
    .mutation(async ({ ctx, input }) =>
      showAppointment(ctx, await bookByRequest(ctx, { ...input, ignoreNotice: false, allowOverlap: true })),
    ),

  change: frontDesk
    .meta({
      method: 'PATCH',
      path: '/appointments/{id}',
      summary: 'Muda horário, profissional, serviço ou situação de uma consulta',
      refusals: [
        'not_found',
        'time_taken',
        'time_not_available',
        'appointment_closed',
        'status_not_allowed',
        'unknown_service',
        'unknown_professional',
      ],
    })
    .input(contract.changeAppointment)
    .output(contract.appointmentItem)
    .mutation(async ({ ctx, input }) => showAppointment(ctx, await changeByPatch(ctx, input))),

  cancel: frontDesk
    .meta({
      method: 'POST',
      path: '/appointments/{id}/cancel',
      summary: 'Cancela uma consulta; o horário fica livre na hora',
      refusals: ['not_found', 'appointment_closed'],
    })
    .input(contract.oneAppointment)
    .output(contract.appointmentItem)
    .mutation(async ({ ctx, input }) => {
      const outcome = await cancelAppointment(ctx.ports, ctx.actor, { appointmentId: input.id });
      if (outcome.kind !== 'cancelled') throw refusalToTrpc(outcome);
      return showAppointment(ctx, outcome.appointment);
    }),

  /** Tells the patient where the visit stands, or that it was called off. */
  tell: frontDesk
    .input(contract.tellOfChange)
    .output(contract.willTell)
    .mutation(async ({ ctx, input: { id, startsAt } }) => {
      const outcome = await askToTell(ctx.ports, ctx.actor, { appointmentId: id, startsAt });
      if (outcome.kind !== 'will-tell') throw refusalToTrpc(outcome);
      const { clinic } = await readClinic(ctx, (reader) => reader.catalogue());
      return { from: outcome.from && localTime(outcome.from, clinic.timeZone) };
    }),

  /** Takes a cancellation back, if the time is still free. */
  restore: frontDesk
    .input(contract.oneAppointment)
    .output(contract.appointmentItem)
    .mutation(async ({ ctx, input }) => {
      const outcome = await restoreAppointment(ctx.ports, ctx.actor, { appointmentId: input.id });
      if (outcome.kind === 'restored') return showAppointment(ctx, outcome.appointment);
      if (outcome.kind !== 'not-free') throw refusalToTrpc(outcome);
      const { clinic } = await readClinic(ctx, (reader) => reader.catalogue());
      throw notFreeToTrpc(outcome, clinic.timeZone);
    }),
});
