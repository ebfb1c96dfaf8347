import type { AppointmentId, ProfessionalId, ServiceId, Temporal } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { TimeCheck } from '../conversations/turn-tools.ts';
import type { ClinicReader } from '../ports/store.ts';
import { heldForActor, noticeBinds } from './appointment.policy.ts';
import { findAlternatives } from './find-alternatives.ts';
import { findService } from './find-service.ts';
import { judgeTime } from './judge-time.ts';
import { readAgenda } from './read-agenda.ts';
import type { AgendaPorts } from './scheduling-ports.ts';

export interface CheckTimeRequest {
  readonly serviceId: ServiceId;
  readonly professionalId: ProfessionalId | null;
  readonly startsAt: Temporal.Instant;
  readonly moving: AppointmentId | null;
  readonly ignoreNotice?: boolean;
}

/**
 * Whether one exact start is free, and if not all reasons and the nearest that are. When an appointment is being moved
 * and nobody is named, its own professional comes first.
 */
export function checkTime(ports: AgendaPorts, actor: Actor, request: CheckTimeRequest): Promise<TimeCheck> {
  return ports.store.read(actor.clinicId, async (reader): Promise<TimeCheck> => {
    const catalogue = await reader.catalogue();
    const found = findService(catalogue, request);
    if (found.kind === 'unknown') return { kind: 'not-free', reasons: [], alternatives: [] };
    const day = request.startsAt.toZonedDateTimeISO(catalogue.clinic.timeZone).toPlainDate();
    const scope = {
      service: found.service,
      professionalIds: await inOrder(reader, found.professionalIds, request.moving),
      noticeBinds: noticeBinds(actor, request.ignoreNotice),
      moving: request.moving,
      heldFor: heldForActor(actor),
    };
    const agenda = await readAgenda(ports, reader, { ...scope, from: day, to: day });
    const verdict = judgeTime(agenda, { ...scope, startsAt: request.startsAt, overlapAllowed: false });
    if (verdict.kind === 'free') return { kind: 'free', time: verdict.time };
    const alternatives = await findAlternatives(ports, reader, { ...scope, startsAt: request.startsAt });
    return { kind: 'not-free', reasons: verdict.reasons, alternatives };
  });
}

async function inOrder(
  reader: ClinicReader,
  professionalIds: readonly ProfessionalId[],
  moving: AppointmentId | null,
): Promise<readonly ProfessionalId[]> {
  const own = moving ? (await reader.appointment(moving))?.professionalId : undefined;
  return professionalIds.toSorted((a, b) => Number(b === own) - Number(a === own));
}
