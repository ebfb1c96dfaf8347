import { mayCallSpecialist, mayStatePrice, sayMoney } from '@post/domain';
import { z } from 'zod';
import { askedForPrice } from '../asked-for-price.ts';
import type { CoraTool } from './cora-tool.ts';

const parameters = z.object({});

export interface ServiceListed {
  readonly service: string;
  readonly name: string;
  readonly minutes: number;
  /** Null too where it may not be told: nobody asked, or the clinic keeps it from chats. */
  readonly price: string | null;
  readonly professionals: readonly {
    readonly professional: string;
    readonly name: string;
    readonly specialty: string;
    /** Only who has this register may be called a specialist. */
    readonly specialistRegister: string | null;
  }[];
}

export const listServices: CoraTool<
  typeof parameters,
  { readonly ok: true; readonly services: readonly ServiceListed[] }
> = {
  name: 'list_services',
  description:
    'Lists every service of the clinic with its handle, length, professionals and price. A price is there only when the patient asked for one and it may be told; without it, use ask_staff. Only who has a specialistRegister is called a specialist.',
  parameters,
  async run({ handles, turn }) {
    const asked = askedForPrice(turn);
    const services = handles.services.entries.map(({ handle, thing }) => ({
      service: handle,
      name: thing.name,
      minutes: thing.durationMinutes,
      price: mayStatePrice(thing, asked) && thing.priceCents !== null ? sayMoney(thing.priceCents) : null,
      professionals: handles.professionals.entries
        .filter((entry) => thing.professionalIds.includes(entry.thing.id))
        .map(({ handle: professional, thing: one }) => ({
          professional,
          name: one.name,
          specialty: one.specialty,
          specialistRegister: mayCallSpecialist(one) ? one.specialistRegister : null,
        })),
    }));
    return { ok: true, services };
  },
};
