import type { ClinicId, ContactId, PatientId, Relation } from '@post/domain';
import { sql } from 'drizzle-orm';
import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { clinic } from './clinic.ts';
import { instant, plainDate } from './columns.ts';

const tenant = { clinicId: uuid('clinic_id').$type<ClinicId>().notNull() };

export const patient = pgTable(
  'patient',
  {
    ...tenant,
    id: uuid().$type<PatientId>().notNull(),
    name: text().notNull(),
    phone: text(),
    birthDate: plainDate('birth_date'),
    /** Erased on the patient's wish: what the law keeps is kept for the law alone, out of lists and searches. */
    restrictedAt: instant('restricted_at'),
    searchName: text('search_name').notNull().generatedAlwaysAs(sql`plain_text(name)`),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinic.id] }),
    index('patient_by_name').on(t.clinicId, t.searchName, t.id),
    index('patient_search').using('gin', t.searchName.op('gin_trgm_ops')),
  ],
);

/** The person at the other end of a channel. A merged contact stays as evidence and points to who took over. */
export const contact = pgTable(
  'contact',
  {
    ...tenant,
    id: uuid().$type<ContactId>().notNull(),
    displayName: text('display_name'),
    phone: text(),
    mergedInto: uuid('merged_into').$type<ContactId>(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinic.id] }),
    foreignKey({ columns: [t.clinicId, t.mergedInto], foreignColumns: [t.clinicId, t.id] }),
  ],
);

export type IdentityKind = 'phone' | 'lid' | 'business';

/** `value` of a phone is its match key, equal for both forms of a Brazilian number with and without the ninth digit. */
export const contactIdentity = pgTable(
  'contact_identity',
  {
    ...tenant,
    kind: text().$type<IdentityKind>().notNull(),
    value: text().notNull(),
    contactId: uuid('contact_id').$type<ContactId>().notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.kind, t.value] }),
    foreignKey({ columns: [t.clinicId, t.contactId], foreignColumns: [contact.clinicId, contact.id] }),
    index('contact_identity_by_contact').on(t.clinicId, t.contactId),
  ],
);

export const contactPatient = pgTable(
  'contact_patient',
  {
    ...tenant,
    contactId: uuid('contact_id').$type<ContactId>().notNull(),
    patientId: uuid('patient_id').$type<PatientId>().notNull(),
    relation: text().$type<Relation>().notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.contactId, t.patientId] }),
    foreignKey({ columns: [t.clinicId, t.contactId], foreignColumns: [contact.clinicId, contact.id] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patient.clinicId, patient.id] }),
    index('contact_patient_by_patient').on(t.clinicId, t.patientId),
  ],
);

/** What a merge moved, enough to undo it: identities, patients, conversations and messages by id. */
export const contactMerge = pgTable(
  'contact_merge',
  {
    ...tenant,
    id: uuid().notNull(),
    winnerId: uuid('winner_id').$type<ContactId>().notNull(),
    loserId: uuid('loser_id').$type<ContactId>().notNull(),
    moved: jsonb().notNull(),
    at: instant().notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.winnerId], foreignColumns: [contact.clinicId, contact.id] }),
    foreignKey({ columns: [t.clinicId, t.loserId], foreignColumns: [contact.clinicId, contact.id] }),
  ],
);
