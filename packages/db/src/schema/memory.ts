import type {
  ClinicId,
  ContactId,
  MemoryId,
  MemorySource,
  MemoryValue,
  PatientId,
  Permission,
  Purpose,
} from '@post/domain';
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { contact, patient } from './people.ts';

const tenant = { clinicId: uuid('clinic_id').$type<ClinicId>().notNull() };

/** What people told or staff noted. Forgetting empties the words and keeps that, when and from where. */
export const memory = pgTable(
  'memory',
  {
    ...tenant,
    id: uuid().$type<MemoryId>().notNull(),
    contactId: uuid('contact_id').$type<ContactId>(),
    patientId: uuid('patient_id').$type<PatientId>(),
    kind: text().$type<'preference' | 'fact'>().notNull(),
    key: text().$type<MemoryValue['key']>().notNull(),
    text: text().notNull(),
    value: jsonb().$type<MemoryValue>(),
    source: jsonb().$type<MemorySource>().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    forgottenAt: instant('forgotten_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.contactId], foreignColumns: [contact.clinicId, contact.id] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patient.clinicId, patient.id] }),
    index('memory_of_contact').on(t.clinicId, t.contactId).where(sql`${t.forgottenAt} is null`),
    index('memory_of_patient').on(t.clinicId, t.patientId).where(sql`${t.forgottenAt} is null`),
    check('memory_is_about_someone', sql`${t.contactId} is not null or ${t.patientId} is not null`),
    check(
      'memory_forgotten_is_empty',
      sql`case when ${t.forgottenAt} is null then ${t.value} is not null else ${t.value} is null and ${t.text} = '' end`,
    ),
  ],
);

/** What a contact allowed and took back, purpose by purpose; rows are only ever added. */
export const contactPermission = pgTable(
  'contact_permission',
  {
    ...tenant,
    id: uuid().notNull(),
    contactId: uuid('contact_id').$type<ContactId>().notNull(),
    purpose: text().$type<Purpose>().notNull(),
    basis: text().$type<Permission['basis']>().notNull(),
    state: text().$type<Permission['state']>().notNull(),
    source: jsonb().$type<Permission['source']>().notNull(),
    at: instant().notNull(),
    recordedAt: instant('recorded_at').notNull().default(sql`clock_timestamp()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.contactId], foreignColumns: [contact.clinicId, contact.id] }),
    index('contact_permission_of_contact').on(t.clinicId, t.contactId, t.recordedAt),
  ],
);
