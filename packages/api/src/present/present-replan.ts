import type { ClinicReader, GatheredMoves } from '@post/application';
import type { Appointment, Replan, ReplanLine } from '@post/domain';
import type { AppointmentItem } from '../contract/appointment.ts';
import type { ReplanItem, ReplanPreview } from '../contract/replan.ts';
import { localTime } from './local-time.ts';
import { presentAppointments } from './present-appointments.ts';

type To = ReplanLine['to'];

/** A plan that was only looked at. */
export async function presentPreview(reader: ClinicReader, { moves, arrived }: GatheredMoves): Promise<ReplanPreview> {
  const shown = await byId(
    reader,
    moves.map(({ visit }) => visit),
  );
  const place = await places(reader);
  return {
    moves: moves.flatMap(({ visit, to }) => {
      const appointment = shown.get(visit.id);
      return appointment ? [{ appointment, to: place(to) }] : [];
    }),
    arrived: await presentAppointments(reader, arrived),
  };
}

/** A replan with its visits as they stand now. */
export async function presentReplan(reader: ClinicReader, replan: Replan): Promise<ReplanItem> {
  const { clinic, professionals } = await reader.catalogue();
  const lines = await reader.replanLines(replan.id);
  const standing: Appointment[] = [];
  for (const { appointmentId } of lines) {
    const appointment = await reader.appointment(appointmentId);
    if (appointment) standing.push(appointment);
  }
  const shown = await byId(reader, standing);
  const place = await places(reader);
  const { professionalId, startedAt, undoneAt } = replan;
  return {
    id: replan.id,
    professional: { id: professionalId, name: professionals.find(({ id }) => id === professionalId)?.name ?? '' },
    from: replan.from.toString(),
    to: replan.to.toString(),
    startedAt: localTime(startedAt, clinic.timeZone),
    undoneAt: undoneAt && localTime(undoneAt, clinic.timeZone),
    lines: lines.flatMap(({ appointmentId, fromStartsAt, to, state, why }) => {
      const appointment = shown.get(appointmentId);
      if (!appointment) return [];
      return [{ appointment, fromStartsAt: localTime(fromStartsAt, clinic.timeZone), to: place(to), state, why }];
    }),
  };
}

async function byId(
  reader: ClinicReader,
  appointments: readonly Appointment[],
): Promise<ReadonlyMap<string, AppointmentItem>> {
  const items = await presentAppointments(reader, appointments);
  return new Map(items.map((item) => [item.id, item]));
}

async function places(reader: ClinicReader) {
  const { clinic, professionals } = await reader.catalogue();
  return (to: To) =>
    to && {
      startsAt: localTime(to.startsAt, clinic.timeZone),
      professional: {
        id: to.professionalId,
        name: professionals.find(({ id }) => id === to.professionalId)?.name ?? '',
      },
    };
}
