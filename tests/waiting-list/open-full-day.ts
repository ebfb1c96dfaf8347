import type { WaitingOffer, WaitingWish } from '@post/domain';
import { sql } from 'drizzle-orm';
import { callRest } from '../support/call-rest.ts';
import type { TestClinic } from '../support/open-clinic.ts';

/** Every start of the orthodontist's day. */
const STARTS = ['08:00', '08:45', '09:30', '10:15', '13:00', '13:45', '14:30', '15:15', '16:00', '16:45'];

/** A day without a free time, whose visits can be given back. */
export interface FullDay {
  /** Calls off the visit that begins at this local time. */
  free(time: string): Promise<void>;
  book(name: string, phone: string, startsAt: string): Promise<number>;
}

/** Books the orthodontist's whole day, a local date. */
export async function openFullDay(clinic: TestClinic, date: string): Promise<FullDay> {
  const [serviceId, professionalId] = [await idOf(clinic, 'services'), await idOf(clinic, 'professionals')];
  const ids = new Map<string, string>();
  const book = async (name: string, phone: string, startsAt: string) => {
    const booked = await callRest<{ id: string }>(clinic, {
      method: 'POST',
      path: '/appointments',
      body: { serviceId, professionalId, startsAt: `${startsAt}:00-03:00`, patient: { name, phone: `+${phone}` } },
    });
    if (booked.status === 201) ids.set(startsAt, booked.body.id);
    return booked.status;
  };
  for (const [index, time] of STARTS.entries()) {
    const status = await book(`Pessoa ${'ABCDEFGHIJ'[index]} Lima`, `55119955510${10 + index}`, `${date}T${time}`);
    if (status !== 201) throw new Error(`a booking was answered ${status}`);
  }
  return {
    book,
    async free(time) {
      const id = ids.get(`${date}T${time}`);
      const { status } = await callRest(clinic, { method: 'POST', path: `/appointments/${id}/cancel`, body: {} });
      if (status !== 200) throw new Error(`a cancellation was answered ${status}`);
    },
  };
}

async function idOf(clinic: TestClinic, list: 'services' | 'professionals'): Promise<string | undefined> {
  const { body } = await callRest<{ items: readonly { id: string; name: string }[] }>(clinic, {
    method: 'GET',
    path: `/${list}`,
  });
  return body.items.find(({ name }) => name === 'Ortodontia' || name.includes('Otávio'))?.id;
}

/** Who waits for what, the longest first. */
export function wishesIn(clinic: TestClinic) {
  return clinic.rows<{ patient: string; state: WaitingWish['state']; days: string; instead: boolean }>(sql`
    select p.name as patient, w.state, w.from_date || '..' || w.to_date as days, w.instead_of is not null as instead
    from waiting_wish w join patient p on p.clinic_id = w.clinic_id and p.id = w.patient_id
    order by w.since, w.id`);
}

/** What was offered to whom and came of it, in order. */
export function offersIn(clinic: TestClinic) {
  return clinic.rows<{ patient: string; time: string; state: WaitingOffer['state'] }>(sql`
    select p.name as patient, to_char(o.starts_at at time zone 'America/Sao_Paulo', 'MM-DD HH24:MI') as time, o.state
    from waiting_offer o
    join waiting_wish w on w.clinic_id = o.clinic_id and w.id = o.wish_id
    join patient p on p.clinic_id = w.clinic_id and p.id = w.patient_id
    order by o.offered_at, o.id`);
}

/** Times that are kept for somebody. */
export async function heldIn(clinic: TestClinic): Promise<number> {
  const [row] = await clinic.rows<{ count: number }>(sql`select count(*)::int as count from held_time`);
  return row?.count ?? 0;
}
