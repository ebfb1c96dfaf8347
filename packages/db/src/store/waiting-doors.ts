import type { NewOffer, WaitingReader, WaitingWriter } from '@post/application';
import type { WaitingOffer, WaitingOfferId, WaitingWishId } from '@post/domain';
import { and, asc, eq, gte, inArray, isNull, lte, notExists, or, type SQL, sql } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { heldTime, serviceProfessional, waitingOffer, waitingWish } from '../schema/index.ts';
import { holdTime } from './held-times.ts';
import type { Scope } from './scope.ts';

export function waitingReader(scope: Scope): WaitingReader {
  const { session, clinicId } = scope;
  const { orm } = session;
  const wishes = (...which: (SQL | undefined)[]) =>
    orm
      .select()
      .from(waitingWish)
      .where(and(eq(waitingWish.clinicId, clinicId), ...which))
      .orderBy(asc(waitingWish.since), asc(waitingWish.id));
  const offers = (...which: (SQL | undefined)[]) =>
    orm
      .select()
      .from(waitingOffer)
      .where(and(eq(waitingOffer.clinicId, clinicId), ...which))
      .orderBy(asc(waitingOffer.offeredAt), asc(waitingOffer.id));
  const isWaiting = eq(waitingWish.state, 'waiting');
  const isOpen = eq(waitingOffer.state, 'open');
  return {
    waitingWish: async (id) => (await wishes(eq(waitingWish.id, id)))[0] ?? null,
    waitingWishes: async (today, patientIds) => {
      const theirs = patientIds && inArray(waitingWish.patientId, [...patientIds]);
      return patientIds?.length === 0 ? [] : wishes(isWaiting, gte(waitingWish.to, today), theirs);
    },
    wishesForDay: (professionalId, day) => {
      const offered = orm
        .select({ one: sql`1` })
        .from(waitingOffer)
        .where(and(eq(waitingOffer.clinicId, clinicId), eq(waitingOffer.wishId, waitingWish.id), isOpen));
      const services = orm
        .select({ id: serviceProfessional.serviceId })
        .from(serviceProfessional)
        .where(and(eq(serviceProfessional.clinicId, clinicId), eq(serviceProfessional.professionalId, professionalId)));
      return wishes(
        isWaiting,
        lte(waitingWish.from, day),
        gte(waitingWish.to, day),
        or(isNull(waitingWish.professionalId), eq(waitingWish.professionalId, professionalId)),
        inArray(waitingWish.serviceId, services),
        notExists(offered),
      );
    },
    waitingOffer: async (id) => (await offers(eq(waitingOffer.id, id)))[0] ?? null,
    offersOfWish: (id) => offers(eq(waitingOffer.wishId, id)),
    openOfferIn: async (conversationId) =>
      (await offers(eq(waitingOffer.conversationId, conversationId), isOpen))[0] ?? null,
  };
}

export function waitingWriter(scope: Scope): WaitingWriter {
  const { session, clinicId } = scope;
  const { orm } = session;
  const isWish = (id: WaitingWishId) => and(eq(waitingWish.clinicId, clinicId), eq(waitingWish.id, id));
  return {
    async keepWish({ since, ...wish }) {
      const [kept] = await orm
        .insert(waitingWish)
        .values({ ...wish, clinicId, since, id: newId<WaitingWishId>() })
        .onConflictDoUpdate({
          target: [waitingWish.clinicId, waitingWish.patientId, waitingWish.serviceId],
          // Written out: a parameter would not name the partial index any more once the plan is kept.
          targetWhere: sql`${waitingWish.state} = 'waiting'`,
          set: wish,
        })
        .returning();
      if (!kept) throw new Error(`the wish of patient ${wish.patientId} was not kept`);
      return kept;
    },
    async lockWish(id) {
      const [row] = await orm.select().from(waitingWish).where(isWish(id)).for('no key update');
      return row ?? null;
    },
    async changeWish(id, change) {
      await orm.update(waitingWish).set(change).where(isWish(id));
    },
    insertOffer: (offer) => insertOffer(scope, offer),
    async endOffer(id, state) {
      const ended = await orm
        .update(waitingOffer)
        .set({ state })
        .where(and(eq(waitingOffer.clinicId, clinicId), eq(waitingOffer.id, id), eq(waitingOffer.state, 'open')))
        .returning({ id: waitingOffer.id });
      await orm.delete(heldTime).where(and(eq(heldTime.clinicId, clinicId), eq(heldTime.offerId, id)));
      return ended.length > 0;
    },
  };
}

async function insertOffer(scope: Scope, { occupied, ...offer }: NewOffer): Promise<WaitingOffer | null> {
  const id = newId<WaitingOfferId>();
  const { professionalId } = offer;
  const held = { professionalId, startsAt: occupied.from, endsAt: occupied.to, offerId: id };
  const isKept = await holdTime(scope, held, (inner) =>
    inner.orm.insert(waitingOffer).values({ ...offer, clinicId: scope.clinicId, id }),
  );
  return isKept ? { ...offer, id, state: 'open' } : null;
}
