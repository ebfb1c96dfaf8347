import type { ClinicReader } from '@post/application';
import type { WaitingWish } from '@post/domain';
import type { WishItem } from '../contract/waiting-list.ts';
import { localTime } from './local-time.ts';

/** Wishes with the names and the offers that go with them. */
export async function presentWishes(
  reader: ClinicReader,
  wishes: readonly WaitingWish[],
): Promise<readonly WishItem[]> {
  const { clinic, services, professionals } = await reader.catalogue();
  const patients = await reader.patientsByIds([...new Set(wishes.map(({ patientId }) => patientId))]);
  const named = (list: readonly { readonly id: string; readonly name: string }[], id: string) => ({
    id,
    name: list.find((one) => one.id === id)?.name ?? '',
  });
  return Promise.all(
    wishes.map(async (wish) => {
      const offers = await reader.offersOfWish(wish.id);
      const open = offers.find(({ state }) => state === 'open');
      const visit = wish.insteadOf && (await reader.appointment(wish.insteadOf));
      return {
        id: wish.id,
        patient: named(patients, wish.patientId),
        service: named(services, wish.serviceId),
        professional: wish.professionalId && named(professionals, wish.professionalId),
        from: wish.from.toString(),
        to: wish.to.toString(),
        weekdays: wish.weekdays && [...wish.weekdays],
        timeFrom: wish.timeFrom?.toString({ smallestUnit: 'minute' }) ?? null,
        timeTo: wish.timeTo?.toString({ smallestUnit: 'minute' }) ?? null,
        insteadOf: visit && { id: visit.id, startsAt: localTime(visit.startsAt, clinic.timeZone) },
        since: localTime(wish.since, clinic.timeZone),
        offer: open
          ? {
              startsAt: localTime(open.startsAt, clinic.timeZone),
              until: localTime(open.until, clinic.timeZone),
              professional: named(professionals, open.professionalId),
              conversationId: open.conversationId,
            }
          : null,
        passed: offers.filter(({ state }) => state === 'declined' || state === 'unanswered').length,
      };
    }),
  );
}
