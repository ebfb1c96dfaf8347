import type { FreeTime, NotFreeReason, ProfessionalId, ServiceId } from '@post/domain';
import type { Desk } from '../desk.ts';
import { professionalName, withArticle } from '../words/say-appointment.ts';
import { sayReasons } from '../words/say-reasons.ts';
import { offerTimes } from './offer-times.ts';
import type { NotFree } from './tool-results.ts';

/** A refusal with its reasons in words and the nearest free times, which become the offer of this turn. */
export function notFree(
  desk: Desk,
  wish: { readonly serviceId: ServiceId; readonly professionalId: ProfessionalId | null },
  refusal: { readonly reasons: readonly NotFreeReason[]; readonly alternatives: readonly FreeTime[] },
): NotFree {
  return {
    ok: false,
    problem: 'not-free',
    reasons: reasonsInWords(desk, wish, refusal.reasons),
    times: offerTimes(desk, wish.serviceId, refusal.alternatives),
  };
}

export function reasonsInWords(
  desk: Desk,
  wish: { readonly serviceId: ServiceId; readonly professionalId: ProfessionalId | null },
  reasons: readonly NotFreeReason[],
): readonly string[] {
  const { turn } = desk;
  const { services, clinic } = turn.catalogue;
  const offeredBy = services.find((service) => service.id === wish.serviceId)?.professionalIds ?? [];
  const only = wish.professionalId ?? (offeredBy.length === 1 ? (offeredBy[0] ?? null) : null);
  return sayReasons(reasons, {
    now: turn.now,
    timeZone: clinic.timeZone,
    professionalName: only ? withArticle(professionalName(turn, only)) : null,
  });
}
