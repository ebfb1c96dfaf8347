import { z } from 'zod';
import * as contract from '../contract/insight.ts';
import { given } from '../given.ts';
import { presentAudit } from '../present/present-audit.ts';
import { showToday } from '../present/show-today.ts';
import { rangeEnd, rangeStart } from '../range-edges.ts';
import { refuse } from '../refusal-to-trpc.ts';
import { frontDesk, manager, readClinic, router } from '../trpc.ts';

export const todayRouter = router({
  get: frontDesk
    .input(contract.oneDay)
    .output(contract.todayItem)
    .query(({ ctx, input }) => showToday(ctx, input.day)),
});

const MOST_DAYS = 400;

export const figuresRouter = router({
  days: manager
    .input(contract.figuresPeriod)
    .output(z.array(contract.dayFigures))
    .query(async ({ ctx, input: { from, to } }) => {
      const days = from.until(to, { largestUnit: 'days' }).days;
      if (days < 0 || days > MOST_DAYS)
        throw refuse('invalid_request', { message: `to: deve vir depois de from, até ${MOST_DAYS} dias` });
      const figures = await readClinic(ctx, (reader) => reader.figures(from, to));
      return figures.map((one) => ({ ...one, day: one.day.toString() }));
    }),
});

export const auditRouter = router({
  list: manager
    .input(contract.listAudit)
    .output(contract.auditPage)
    .query(({ ctx, input: { limit, cursor, from, to, ...filter } }) =>
      readClinic(ctx, async (reader) => {
        const { timeZone } = (await reader.catalogue()).clinic;
        const range = { from: from && rangeStart(from, timeZone), to: to && rangeEnd(to, timeZone) };
        const page = await reader.audit(given({ ...filter, ...range }), { limit, cursor: cursor ?? null });
        return { items: page.items.map((entry) => presentAudit(entry, timeZone)), nextCursor: page.nextCursor };
      }),
    ),
});
