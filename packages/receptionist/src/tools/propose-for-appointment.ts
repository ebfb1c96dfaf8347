import { z } from 'zod';
import type { CoraTool } from './cora-tool.ts';
import { put } from './propose.ts';
import type { BadRequest, NotFree, Proposed } from './tool-results.ts';

const parameters = z.object({ appointment: z.string().describe('Handle of the appointment, e.g. a1') });

type AppointmentTool = CoraTool<typeof parameters, Proposed | NotFree | BadRequest>;

/** Proposes an act that needs nothing but the appointment itself. */
export function proposeForAppointment(kind: 'cancel' | 'confirm', description: string): AppointmentTool {
  return {
    name: `propose_${kind}`,
    description,
    parameters,
    async run(desk, args) {
      const appointment = desk.handles.appointments.find(args.appointment);
      if (!appointment) return { ok: false, problem: 'No such appointment: use a handle of my_appointments.' };
      return put(desk, { kind, appointmentId: appointment.id }, appointment);
    },
  };
}
