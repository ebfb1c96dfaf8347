import { sayMoney } from '@post/domain';
import { z } from 'zod';
import type { CoraTool } from './cora-tool.ts';

const parameters = z.object({});

export interface ServiceListed {
  readonly service: string;
  readonly name: string;
  readonly minutes: number;
  readonly price: string | null;
  readonly professionals: readonly {
    readonly professional: string;
    readonly name: string;
    readonly specialty: string;
  }[];
}

export const listServices: CoraTool<
  typeof parameters,
  { readonly ok: true; readonly services: readonly ServiceListed[] }
> = {
  name: 'list_services',
  description:
    'Lists every service of the clinic with its handle, length, professionals and price. Prices are told only when the patient asks.',
  parameters,
  async run({ handles }) {
    const services = handles.services.entries.map(({ handle, thing }) => ({
      service: handle,
      name: thing.name,
      minutes: thing.durationMinutes,
      price: thing.priceCents === null ? null : sayMoney(thing.priceCents),
      professionals: handles.professionals.entries
        .filter((entry) => thing.professionalIds.includes(entry.thing.id))
        .map((entry) => ({ professional: entry.handle, name: entry.thing.name, specialty: entry.thing.specialty })),
    }));
    return { ok: true, services };
  },
};
