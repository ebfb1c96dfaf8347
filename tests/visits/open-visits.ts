import type { TestDatabases } from '@post/db/testing';
import { sql } from 'drizzle-orm';
import { callRest } from '../support/call-rest.ts';
import { openClinic, type TestClinic } from '../support/open-clinic.ts';

/** A clinic whose front desk books and marks visits through the API. */
export interface FrontDesk extends AsyncDisposable {
  readonly clinic: TestClinic;
  /** Books a visit that was agreed on long before; gives its id. */
  book(name: string, phone: string, startsAt: string): Promise<string>;
  mark(id: string, status: string): Promise<void>;
  move(id: string, startsAt: string): Promise<void>;
}

export async function openFrontDesk(database: TestDatabases, now: string): Promise<FrontDesk> {
  const clinic = await openClinic({ database, now });
  return { ...deskOf(clinic), [Symbol.asyncDispose]: () => clinic[Symbol.asyncDispose]() };
}

/** The front desk of a clinic that is open already. */
export function deskOf(clinic: TestClinic): Omit<FrontDesk, typeof Symbol.asyncDispose> {
  async function idOf(list: 'services' | 'professionals', name: string): Promise<string> {
    const { body } = await callRest<{ items: readonly { id: string; name: string }[] }>(clinic, {
      method: 'GET',
      path: `/${list}`,
    });
    const found = body.items.find((one) => one.name.includes(name));
    if (!found) throw new Error(`the demo clinic has no ${name}`);
    return found.id;
  }
  async function change(id: string, body: Readonly<Record<string, string>>): Promise<void> {
    const answer = await callRest(clinic, { method: 'PATCH', path: `/appointments/${id}`, body });
    if (answer.status !== 200) throw new Error(`a change was answered ${answer.status}`);
  }
  return {
    clinic,
    async book(name, phone, startsAt) {
      const [serviceId, professionalId] = [
        await idOf('services', 'Clínica geral'),
        await idOf('professionals', 'Helena'),
      ];
      const { status, body } = await callRest<{ id: string }>(clinic, {
        method: 'POST',
        path: '/appointments',
        body: { serviceId, professionalId, startsAt: `${startsAt}:00-03:00`, patient: { name, phone: `+${phone}` } },
      });
      if (status !== 201) throw new Error(`booking was answered ${status}`);
      await clinic.rows(sql`
        update appointment set created_at = starts_at - interval '10 days' where id = ${body.id}::uuid`);
      return body.id;
    },
    mark: (id, status) => change(id, { status }),
    move: (id, startsAt) => change(id, { startsAt: `${startsAt}:00-03:00` }),
  };
}
