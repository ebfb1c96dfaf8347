import * as contract from '../contract/catalogue.ts';
import { pageOfAll } from '../page-of-all.ts';
import { anyStaff, readClinic, router } from '../trpc.ts';

export const catalogueRouter = router({
  services: anyStaff
    .meta({ method: 'GET', path: '/services', summary: 'Serviços que a clínica oferece' })
    .input(contract.listCatalogue)
    .output(contract.servicePage)
    .query(async ({ ctx, input }) => {
      const { services } = await readClinic(ctx, (reader) => reader.catalogue());
      const { items, nextCursor } = pageOfAll(services, input, ({ id }) => id);
      return { items: [...items], nextCursor };
    }),

  professionals: anyStaff
    .meta({ method: 'GET', path: '/professionals', summary: 'Profissionais da clínica' })
    .input(contract.listCatalogue)
    .output(contract.professionalPage)
    .query(async ({ ctx, input }) => {
      const { professionals } = await readClinic(ctx, (reader) => reader.catalogue());
      const { items, nextCursor } = pageOfAll(professionals, input, ({ id }) => id);
      return { items: [...items], nextCursor };
    }),
});
