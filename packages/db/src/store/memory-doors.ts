import type { ClinicReader, ClinicTransaction } from '@post/application';
import { type Memory, memoryKind, type NewMemory, standsAlone } from '@post/domain';
import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { contactPatient, memory } from '../schema/index.ts';
import { storable } from '../storable.ts';
import type { Scope } from './scope.ts';

const MEMORY_COLUMNS = {
  id: memory.id,
  contactId: memory.contactId,
  patientId: memory.patientId,
  text: memory.text,
  value: sql<Memory['value']>`${memory.value}`,
  source: memory.source,
  createdAt: memory.createdAt,
  updatedAt: memory.updatedAt,
};

type MemoryReader = Pick<ClinicReader, 'memoriesOfContact' | 'memoriesOfPatient' | 'memory'>;

export function memoryReader({ session: { orm }, clinicId }: Scope): MemoryReader {
  const kept = and(eq(memory.clinicId, clinicId), isNull(memory.forgottenAt));
  const select = (about: SQL | undefined) =>
    orm.select(MEMORY_COLUMNS).from(memory).where(and(kept, about)).orderBy(asc(memory.updatedAt), asc(memory.id));
  const selves = and(eq(contactPatient.clinicId, clinicId), eq(contactPatient.relation, 'self'));
  return {
    async memoriesOfContact(contactId) {
      const own = orm
        .select({ id: contactPatient.patientId })
        .from(contactPatient)
        .where(and(selves, eq(contactPatient.contactId, contactId)));
      return select(or(eq(memory.contactId, contactId), inArray(memory.patientId, own)));
    },
    async memoriesOfPatient(patientId) {
      const own = orm
        .select({ id: contactPatient.contactId })
        .from(contactPatient)
        .where(and(selves, eq(contactPatient.patientId, patientId)));
      return select(or(eq(memory.patientId, patientId), inArray(memory.contactId, own)));
    },
    async memory(id) {
      const [row] = await select(eq(memory.id, id));
      return row ?? null;
    },
  };
}

type MemoryWriter = Pick<ClinicTransaction, 'remember' | 'changeMemory' | 'forget'>;

export function memoryWriter(scope: Scope): MemoryWriter {
  const { clinicId } = scope;
  const { orm } = scope.session;
  const forgetWhere = (which: SQL | undefined, now: Memory['createdAt']) =>
    orm
      .update(memory)
      .set({ text: '', value: null, forgottenAt: now, updatedAt: now })
      .where(and(eq(memory.clinicId, clinicId), isNull(memory.forgottenAt), which));
  return {
    async remember(wanted, now) {
      if (standsAlone(wanted.value.key)) await forgetWhere(sameThing(wanted), now);
      const [row] = await orm
        .insert(memory)
        .values({ clinicId, id: newId<Memory['id']>(), ...columnsOf(wanted), createdAt: now, updatedAt: now })
        .returning(MEMORY_COLUMNS);
      if (row === undefined) throw new Error('the memory was not stored');
      return row;
    },
    async changeMemory(id, { text, value }, now) {
      const [row] = await orm
        .update(memory)
        .set({ text: storable(text), value, key: value.key, kind: memoryKind(value), updatedAt: now })
        .where(and(eq(memory.clinicId, clinicId), eq(memory.id, id), isNotNull(memory.value)))
        .returning(MEMORY_COLUMNS);
      if (row === undefined) throw new Error(`there is no memory ${id} to change`);
      return row;
    },
    async forget(ids, now) {
      if (ids.length > 0) await forgetWhere(inArray(memory.id, [...ids]), now);
    },
  };
}

function columnsOf({ contactId, patientId, text, value, source }: NewMemory) {
  return { contactId, patientId, text: storable(text), value, key: value.key, kind: memoryKind(value), source };
}

function sameThing({ contactId, patientId, value }: NewMemory): SQL | undefined {
  const who = or(
    contactId === null ? undefined : eq(memory.contactId, contactId),
    patientId === null ? undefined : eq(memory.patientId, patientId),
  );
  return and(who, eq(memory.key, value.key));
}
