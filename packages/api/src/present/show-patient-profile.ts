import type { ClinicReader } from '@post/application';
import type { PatientId } from '@post/domain';
import type { PatientProfile } from '../contract/insight.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { type ApiContext, readClinic } from '../trpc.ts';
import { localTime } from './local-time.ts';
import { presentAppointments } from './present-appointments.ts';
import { presentConversation } from './present-conversation.ts';
import { presentPatient } from './present-patient.ts';
import { presentPatientContact } from './present-patient-contact.ts';
import { presentTask } from './present-task.ts';
import { viewerOf } from './viewer-of.ts';

/** The whole of a long treatment fits. */
const MOST_APPOINTMENTS = 500;

/** Everything the desk has of a patient on one page. */
export function showPatientProfile(ctx: ApiContext, patientId: PatientId): Promise<PatientProfile> {
  return readClinic(ctx, async (reader) => {
    const patient = await reader.patient(patientId);
    if (!patient) throw refusalToTrpc({ kind: 'unknown' });
    const { timeZone } = (await reader.catalogue()).clinic;
    const appointments = await reader.appointments({ patientId }, { limit: MOST_APPOINTMENTS, cursor: null });
    const conversations = await reader.conversationsOfPatient(viewerOf(ctx.actor), patientId);
    const tasks = await Promise.all(conversations.map(({ id }) => reader.openTasksOf(id)));
    return {
      patient: presentPatient(patient),
      attendance: await reader.attendance(patientId, ctx.ports.clock.now()),
      feedback: (await reader.feedbackOfPatient(patientId)).map((said) => ({
        ...said,
        startsAt: localTime(said.startsAt, timeZone),
      })),
      contacts: await presentContacts(reader, patientId, timeZone),
      appointments: await presentAppointments(reader, appointments.items),
      conversations: conversations.map((item) => presentConversation(item, timeZone)),
      tasks: tasks.flat().map((task) => presentTask(task, timeZone)),
    };
  });
}

async function presentContacts(reader: ClinicReader, patientId: PatientId, timeZone: string) {
  const contacts = await reader.contactsOfPatient(patientId);
  return Promise.all(
    contacts.map(async (contact) => presentPatientContact(contact, await reader.permissions(contact.id), timeZone)),
  );
}
