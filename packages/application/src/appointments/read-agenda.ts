import type { Agenda, AppointmentId, ConversationId, ProfessionalId, Service, Temporal } from '@post/domain';
import type { ClinicReader } from '../ports/store.ts';
import type { AgendaPorts } from './scheduling-ports.ts';

export interface AgendaScope {
  readonly service: Service;
  readonly professionalIds: readonly ProfessionalId[];
  /** Local dates of the clinic, both included. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly noticeBinds: boolean;
  /** Its own time counts as free: it is the one that is being moved. */
  readonly moving: AppointmentId | null;
  /** Times that are kept for what was offered in this conversation count as free. */
  readonly heldFor: ConversationId | null;
}

/** Reads what decides whether a time is free, for these professionals and days only. */
export async function readAgenda(
  ports: Pick<AgendaPorts, 'clock' | 'holidays'>,
  reader: ClinicReader,
  scope: AgendaScope,
): Promise<Agenda> {
  const catalogue = await reader.catalogue();
  const { timeZone } = catalogue.clinic;
  const { service, from, to } = scope;
  const start = from.toZonedDateTime(timeZone).subtract({ minutes: service.bufferBeforeMinutes });
  const end = to.add({ days: 1 }).toZonedDateTime(timeZone).add({ minutes: service.bufferAfterMinutes });
  return {
    catalogue,
    holidays: ports.holidays.between(from, to),
    busy: await reader.busyTimes(
      scope.professionalIds,
      { from: start.toInstant(), to: end.toInstant() },
      { appointmentId: scope.moving, conversationId: scope.heldFor },
    ),
    now: ports.clock.now(),
    noticeBinds: scope.noticeBinds,
  };
}
