import { testDatabases } from '@post/db/testing';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openClinic, type TestClinic } from '../support/open-clinic.ts';
import { heldIn, offersIn, openFullDay } from './open-full-day.ts';

const PEOPLE = ['Ada', 'Bia', 'Cris', 'Duda', 'Eva', 'Fabi'];
const FREED = ['08:00', '09:30', '13:00', '14:30', '16:00'];

/** What must hold at every moment, by the tables alone. */
async function brokenPromises(clinic: TestClinic): Promise<readonly unknown[]> {
  return clinic.rows(sql`
    select 'two visits at once' as what, a.id
    from appointment a join appointment b
      on b.clinic_id = a.clinic_id and b.professional_id = a.professional_id and b.id > a.id
      and b.occupied && a.occupied and b.status in ('scheduled', 'confirmed') and not b.overlap_allowed
    where a.status in ('scheduled', 'confirmed') and not a.overlap_allowed
    union all
    select 'a visit in a time that is kept for another', h.id
    from held_time h join appointment a
      on a.clinic_id = h.clinic_id and a.professional_id = h.professional_id and a.occupied && h.occupied
      and a.status in ('scheduled', 'confirmed')
    union all
    select 'a time that is kept for nobody', h.id
    from held_time h left join waiting_offer o on o.clinic_id = h.clinic_id and o.id = h.offer_id and o.state = 'open'
    where o.id is null
    union all
    select 'an offer whose time is not kept', o.id
    from waiting_offer o left join held_time h on h.clinic_id = o.clinic_id and h.offer_id = o.id
    where o.state = 'open' and h.id is null
    union all
    select 'an accepted offer without a visit', o.id
    from waiting_offer o join waiting_wish w on w.clinic_id = o.clinic_id and w.id = o.wish_id
    where o.state = 'accepted' and not exists (
      select 1 from appointment a
      where a.clinic_id = o.clinic_id and a.patient_id = w.patient_id and a.starts_at = o.starts_at)
    union all
    select 'the same time offered twice to one patient', o.id
    from waiting_offer o join waiting_offer p
      on p.clinic_id = o.clinic_id and p.wish_id = o.wish_id and p.starts_at = o.starts_at and p.id > o.id`);
}

describe.each(testDatabases)('the waiting list in a rush, $name', (database) => {
  test('times go, patients answer and the desk books all at once: no time is given twice and none stays stuck', async () => {
    await using clinic = await openClinic({ database, now: '2026-03-09T10:00' });
    const day = await openFullDay(clinic, '2026-03-10');
    const people = PEOPLE.map((name, index) => ({
      name: `${name} Torres`,
      patient: clinic.patient(`551199002700${index}`, name),
    }));
    for (const { name, patient } of people) {
      for (const words of ['quero ortodontia amanhã', 'lista de espera', name, 'sim']) await patient.says(words);
    }
    await clinic.rows(sql`update conversation set last_inbound_at = last_inbound_at - interval '1 hour'`);

    for (const [round, time] of FREED.entries()) {
      const others = FREED.filter((_, index) => (index + round) % 2 === 0);
      // A patient may have it by now, or it is free already: then there is nothing to call off.
      await Promise.all([time, ...others].map((freed) => day.free(freed).catch(() => undefined)));
      await clinic.passesTo(`2026-03-09T${10 + round}:02`);
      expect(await brokenPromises(clinic)).toEqual([]);
      const answers = people.map(({ patient }, index) => patient.says((index + round) % 3 === 0 ? 'não' : 'sim'));
      const desk = FREED.map((freed, index) =>
        day.book(`Visita ${index}`, `551199002800${index}`, `2026-03-10T${freed}`),
      );
      await Promise.all([...answers, ...desk]);
      expect(await brokenPromises(clinic)).toEqual([]);
      await clinic.passesTo(`2026-03-09T${10 + round}:40`);
      expect(await brokenPromises(clinic)).toEqual([]);
    }

    await clinic.passesTo('2026-03-09T17:00');
    expect(await brokenPromises(clinic)).toEqual([]);
    expect(await heldIn(clinic)).toBe((await offersIn(clinic)).filter(({ state }) => state === 'open').length);
    expect((await offersIn(clinic)).some(({ state }) => state === 'accepted')).toBe(true);
  });
});
