import type { StaffRole } from '@post/application';
import type { ClinicId, ProfessionalId, StaffId, UserId } from '@post/domain';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { clinic, professional } from './clinic.ts';
import { instant } from './columns.ts';

const tenant = { clinicId: uuid('clinic_id').$type<ClinicId>().notNull() };

/** The sign-in library reads and writes its tables itself, with times of its own kind. */
const libraryTime = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A person who may sign in. What they may do stands in `staff`, clinic by clinic. Owned by the sign-in library. */
export const login = pgTable('login', {
  id: uuid().$type<UserId>().primaryKey(),
  name: text().notNull(),
  /** Lower case. */
  email: text().notNull().unique('login_email'),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text(),
  createdAt: libraryTime('created_at').notNull().defaultNow(),
  updatedAt: libraryTime('updated_at').notNull().defaultNow(),
});

/** An open sign-in. Deleting the row ends it. Owned by the sign-in library. */
export const loginSession = pgTable(
  'login_session',
  {
    id: uuid().primaryKey(),
    userId: uuid('user_id').$type<UserId>().notNull(),
    token: text().notNull().unique('login_session_token'),
    expiresAt: libraryTime('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: libraryTime('created_at').notNull().defaultNow(),
    updatedAt: libraryTime('updated_at').notNull().defaultNow(),
  },
  (t) => [
    foreignKey({ columns: [t.userId], foreignColumns: [login.id] }).onDelete('cascade'),
    index('login_session_by_user').on(t.userId),
  ],
);

/** How a person proves who they are: here, a password's hash. Owned by the sign-in library. */
export const loginAccount = pgTable(
  'login_account',
  {
    id: uuid().primaryKey(),
    userId: uuid('user_id').$type<UserId>().notNull(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    password: text(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: libraryTime('access_token_expires_at'),
    refreshTokenExpiresAt: libraryTime('refresh_token_expires_at'),
    scope: text(),
    createdAt: libraryTime('created_at').notNull().defaultNow(),
    updatedAt: libraryTime('updated_at').notNull().defaultNow(),
  },
  (t) => [
    foreignKey({ columns: [t.userId], foreignColumns: [login.id] }).onDelete('cascade'),
    unique('login_account_of_provider').on(t.userId, t.providerId),
  ],
);

/** One-time proofs. The sign-in library insists on the table; invitations of ours have their own. */
export const loginVerification = pgTable('login_verification', {
  id: uuid().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: libraryTime('expires_at').notNull(),
  createdAt: libraryTime('created_at').notNull().defaultNow(),
  updatedAt: libraryTime('updated_at').notNull().defaultNow(),
});

/** A person's place in one clinic. */
export const staff = pgTable(
  'staff',
  {
    ...tenant,
    id: uuid().$type<StaffId>().notNull(),
    userId: uuid('user_id').$type<UserId>().notNull(),
    role: text().$type<StaffRole>().notNull(),
    /** Whose agenda is theirs; required of the role professional. */
    professionalId: uuid('professional_id').$type<ProfessionalId>(),
    deactivatedAt: instant('deactivated_at'),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinic.id] }),
    foreignKey({ columns: [t.userId], foreignColumns: [login.id] }),
    foreignKey({ columns: [t.clinicId, t.professionalId], foreignColumns: [professional.clinicId, professional.id] }),
    unique('staff_of_user').on(t.userId, t.clinicId),
    check('staff_role_known', sql`${t.role} in ('owner', 'manager', 'receptionist', 'professional')`),
    check('staff_professional_named', sql`${t.role} <> 'professional' or ${t.professionalId} is not null`),
  ],
);

/** A link that lets one person in, once. Only the token's hash is kept. */
export const staffInvitation = pgTable(
  'staff_invitation',
  {
    ...tenant,
    id: uuid().notNull(),
    tokenHash: text('token_hash').notNull().unique('staff_invitation_token'),
    email: text().notNull(),
    role: text().$type<StaffRole>().notNull(),
    professionalId: uuid('professional_id').$type<ProfessionalId>(),
    invitedBy: uuid('invited_by').$type<StaffId>().notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.invitedBy], foreignColumns: [staff.clinicId, staff.id] }),
    foreignKey({ columns: [t.clinicId, t.professionalId], foreignColumns: [professional.clinicId, professional.id] }),
    check('staff_invitation_role_known', sql`${t.role} in ('owner', 'manager', 'receptionist', 'professional')`),
  ],
);

/** Sign-ins tried lately, by hashed address and e-mail; shared by all replicas. */
export const signInAttempt = pgTable('sign_in_attempt', {
  key: text().primaryKey(),
  count: integer().notNull(),
  since: instant().notNull().default(sql`now()`),
});

/** What the installation made for itself once, such as the key that signs cookies. */
export const installationSecret = pgTable('installation_secret', {
  name: text().primaryKey(),
  value: text().notNull(),
});
