import {
  type AppointmentId,
  type ConversationId,
  type FreeTime,
  freeTimes,
  nearestFree,
  type ProfessionalId,
  type Service,
  type Temporal,
} from '@post/domain';
import type { ClinicReader } from '../ports/store.ts';
import { readAgenda } from './read-agenda.ts';
import type { AgendaPorts } from './scheduling-ports.ts';

export interface AlternativesRequest {
  readonly service: Service;
  readonly professionalIds: readonly ProfessionalId[];
  readonly startsAt: Temporal.Instant;
  readonly noticeBinds: boolean;
  readonly moving: AppointmentId | null;
  readonly heldFor: ConversationId | null;
}

const HANDFUL = 5;
/** Where the nearest times nearly always are; looked at before the whole agenda. */
const NEAR_DAYS = { before: 7, after: 14 };

/** The free times nearest to one that is not, the same day first. */
export async function findAlternatives(
  ports: Pick<AgendaPorts, 'clock' | 'holidays'>,
  reader: ClinicReader,
  request: AlternativesRequest,
): Promise<readonly FreeTime[]> {
  const { clinic } = await reader.catalogue();
  const wanted = request.startsAt.toZonedDateTimeISO(clinic.timeZone);
  const day = wanted.toPlainDate();
  const today = ports.clock.now().toZonedDateTimeISO(clinic.timeZone).toPlainDate();
  const ranges = [
    { from: day.subtract({ days: NEAR_DAYS.before }), to: day.add({ days: NEAR_DAYS.after }) },
    { from: today, to: today.add({ days: clinic.bookingHorizonDays }) },
  ];
  let nearest: readonly FreeTime[] = [];
  for (const range of ranges) {
    const agenda = await readAgenda(ports, reader, { ...request, ...range });
    const times = freeTimes({ ...agenda, ...range, serviceId: request.service.id, professionalId: null });
    const asked = times.filter(({ professionalId }) => request.professionalIds.includes(professionalId));
    nearest = nearestFree(asked, wanted, HANDFUL);
    if (nearest.length === HANDFUL) return nearest;
  }
  return nearest;
}
