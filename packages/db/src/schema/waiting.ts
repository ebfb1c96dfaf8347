import type {
  AppointmentId,
  ClinicId,
  ConversationId,
  PatientId,
  ProfessionalId,
  ServiceId,
  WaitingOffer,
  WaitingOfferId,
  WaitingWish,
  WaitingWishId,
  Weekday,
} from '@post/domain';
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { appointment } from './appointment.ts';
import { professional, service } from './clinic.ts';
import { instant, plainDate, plainTime } from './columns.ts';
import { conversation } from './conversations.ts';
import { patient } from './people.ts';

const tenant = { clinicId: uuid('clinic_id').$type<ClinicId>().notNull() };

export const waitingWish = pgTable(
  'waiting_wish',
  {
    ...tenant,
    id: uuid().$type<WaitingWishId>().notNull(),
    patientId: uuid('patient_id').$type<PatientId>().notNull(),
    serviceId: uuid('service_id').$type<ServiceId>().notNull(),
    professionalId: uuid('professional_id').$type<ProfessionalId>(),
    from: plainDate('from_date').notNull(),
    to: plainDate('to_date').notNull(),
    weekdays: integer().array().$type<readonly Weekday[]>(),
    timeFrom: plainTime('time_from'),
    timeTo: plainTime('time_to'),
    insteadOf: uuid('instead_of').$type<AppointmentId>(),
    state: text().$type<WaitingWish['state']>().notNull().default('waiting'),
    since: instant('since').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patient.clinicId, patient.id] }),
    foreignKey({ columns: [t.clinicId, t.serviceId], foreignColumns: [service.clinicId, service.id] }),
    foreignKey({ columns: [t.clinicId, t.professionalId], foreignColumns: [professional.clinicId, professional.id] }),
    foreignKey({ columns: [t.clinicId, t.insteadOf], foreignColumns: [appointment.clinicId, appointment.id] }),
    uniqueIndex('waiting_wish_once').on(t.clinicId, t.patientId, t.serviceId).where(sql`${t.state} = 'waiting'`),
    index('waiting_wish_in_turn').on(t.clinicId, t.since, t.id).where(sql`${t.state} = 'waiting'`),
    check('waiting_wish_state_known', sql`${t.state} in ('waiting', 'met', 'left')`),
    check('waiting_wish_forward', sql`${t.from} <= ${t.to}`),
  ],
);

export const waitingOffer = pgTable(
  'waiting_offer',
  {
    ...tenant,
    id: uuid().$type<WaitingOfferId>().notNull(),
    wishId: uuid('wish_id').$type<WaitingWishId>().notNull(),
    conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
    professionalId: uuid('professional_id').$type<ProfessionalId>().notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    state: text().$type<WaitingOffer['state']>().notNull().default('open'),
    offeredAt: instant('offered_at').notNull(),
    until: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.wishId], foreignColumns: [waitingWish.clinicId, waitingWish.id] }),
    foreignKey({ columns: [t.clinicId, t.conversationId], foreignColumns: [conversation.clinicId, conversation.id] }),
    foreignKey({ columns: [t.clinicId, t.professionalId], foreignColumns: [professional.clinicId, professional.id] }),
    uniqueIndex('waiting_offer_one_open').on(t.clinicId, t.wishId).where(sql`${t.state} = 'open'`),
    index('waiting_offer_of_wish').on(t.clinicId, t.wishId),
    index('waiting_offer_open_in').on(t.clinicId, t.conversationId).where(sql`${t.state} = 'open'`),
    check('waiting_offer_state_known', sql`${t.state} in ('open', 'accepted', 'declined', 'unanswered', 'withdrawn')`),
  ],
);
