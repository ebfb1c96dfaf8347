import type { NewReplan, ReplanReader, ReplanWriter } from '@post/application';
import { OPEN_LINES, type ReplanLine } from '@post/domain';
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { heldTime, replan, replanLine } from '../schema/index.ts';
import { holdTime } from './held-times.ts';
import type { Scope } from './scope.ts';

const COLUMNS = {
  id: replan.id,
  professionalId: replan.professionalId,
  from: replan.fromDate,
  to: replan.toDate,
  startedAt: replan.startedAt,
  undoneAt: replan.undoneAt,
};

export function replanReader({ session: { orm }, clinicId }: Scope): ReplanReader {
  const select = () => orm.select(COLUMNS).from(replan).$dynamic();
  return {
    async replan(id) {
      const [row] = await select().where(and(eq(replan.clinicId, clinicId), eq(replan.id, id)));
      return row ?? null;
    },
    replans: (limit) =>
      select().where(eq(replan.clinicId, clinicId)).orderBy(desc(replan.startedAt), desc(replan.id)).limit(limit),
    async replanLines(id) {
      const rows = await orm
        .select()
        .from(replanLine)
        .where(and(eq(replanLine.clinicId, clinicId), eq(replanLine.replanId, id)))
        .orderBy(asc(replanLine.fromStartsAt), asc(replanLine.appointmentId));
      return rows.map(lineOf);
    },
    async openReplanLine(appointmentId) {
      const [row] = await orm
        .select({ line: replanLine })
        .from(replanLine)
        .innerJoin(replan, and(eq(replan.clinicId, replanLine.clinicId), eq(replan.id, replanLine.replanId)))
        .where(
          and(
            eq(replanLine.clinicId, clinicId),
            eq(replanLine.appointmentId, appointmentId),
            inArray(replanLine.state, [...OPEN_LINES]),
            isNull(replan.undoneAt),
          ),
        );
      return row ? lineOf(row.line) : null;
    },
  };
}

function lineOf(row: typeof replanLine.$inferSelect): ReplanLine {
  const { clinicId: _clinic, toStartsAt, toProfessionalId, ...line } = row;
  const to = toStartsAt && toProfessionalId ? { startsAt: toStartsAt, professionalId: toProfessionalId } : null;
  return { ...line, to };
}

export function replanWriter(scope: Scope): ReplanWriter {
  const { session, clinicId } = scope;
  const { orm } = session;
  return {
    insertReplan: (started, lines) => insertReplan(scope, started, lines),
    async lockReplan(id) {
      const [row] = await orm
        .select({ ...COLUMNS, closedDays: replan.closedDays })
        .from(replan)
        .where(and(eq(replan.clinicId, clinicId), eq(replan.id, id)))
        .for('no key update');
      return row ?? null;
    },
    async markUndone(id, at) {
      await orm
        .update(replan)
        .set({ undoneAt: at })
        .where(and(eq(replan.clinicId, clinicId), eq(replan.id, id)));
    },
    async changeReplanLine({ replanId, appointmentId }, change) {
      await orm
        .update(replanLine)
        .set(change)
        .where(
          and(
            eq(replanLine.clinicId, clinicId),
            eq(replanLine.replanId, replanId),
            eq(replanLine.appointmentId, appointmentId),
          ),
        );
    },
    holdTime: (held) => holdTime(scope, held),
    async releaseTimeFor(appointmentId) {
      await orm.delete(heldTime).where(and(eq(heldTime.clinicId, clinicId), eq(heldTime.appointmentId, appointmentId)));
    },
  };
}

async function insertReplan(
  { session: { orm }, clinicId }: Scope,
  { from, to, ...started }: NewReplan,
  lines: readonly Omit<ReplanLine, 'replanId'>[],
): Promise<void> {
  await orm.insert(replan).values({ clinicId, fromDate: from, toDate: to, ...started });
  const rows = lines.map(({ to: place, ...line }) => ({
    ...line,
    clinicId,
    replanId: started.id,
    toStartsAt: place?.startsAt ?? null,
    toProfessionalId: place?.professionalId ?? null,
  }));
  if (rows.length > 0) await orm.insert(replanLine).values(rows);
}
