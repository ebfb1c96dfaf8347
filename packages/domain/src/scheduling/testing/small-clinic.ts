import { Temporal } from 'temporal-polyfill';
import type { Catalogue, Professional, Service, Weekday } from '../../clinic/clinic.ts';
import type { ClinicId, ProfessionalId, ServiceId } from '../../shared/ids.ts';
import type { Agenda } from '../agenda.ts';
import type { BusyTime } from '../free-time.ts';

export const HELENA = 'helena' as ProfessionalId;
export const MARINA = 'marina' as ProfessionalId;
export const CHECK_UP = 'check-up' as ServiceId;
export const LONG_VISIT = 'long-visit' as ServiceId;
export const SPEECH = 'speech' as ServiceId;

const ZONE = 'America/Sao_Paulo';
const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

function hours(weekdays: readonly Weekday[], from: string, to: string) {
  return { weekdays, from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) };
}

const PROFESSIONALS: readonly Professional[] = [
  {
    id: HELENA,
    name: 'Dra. Helena Prado',
    specialty: 'Odontopediatria',
    profession: 'dentistry',
    specialistRegister: null,
    phone: null,
    workingHours: [hours(WORKDAYS, '09:00', '12:00'), hours(WORKDAYS, '14:30', '18:00'), hours([6], '08:00', '12:30')],
  },
  {
    id: MARINA,
    name: 'Marina Sato',
    specialty: 'Fono',
    profession: 'speech-therapy',
    specialistRegister: null,
    phone: null,
    workingHours: [hours([1, 3, 5], '09:00', '17:30')],
  },
];

function service(id: ServiceId, durationMinutes: number, more: Partial<Service>): Service {
  return {
    id,
    name: id,
    durationMinutes,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    priceCents: null,
    pricePolicy: 'when_asked',
    recurring: false,
    aliases: [],
    professionalIds: [HELENA, MARINA],
    ...more,
  };
}

/** Monday to Saturday, lunch from 12:00 to 14:30, recess at the end of the year. */
const CATALOGUE: Catalogue = {
  clinic: {
    id: 'clinic' as ClinicId,
    name: 'Clínica',
    assistantName: 'Cora',
    timeZone: ZONE,
    locale: 'pt-BR',
    phone: '551140021000',
    address: 'Rua Um, 1',
    slotStepMinutes: 15,
    minimumNoticeMinutes: 120,
    bookingHorizonDays: 60,
    cancellationNoticeHours: 24,
    reminderHoursBefore: [24],
    contactFrom: Temporal.PlainTime.from('08:00'),
    contactTo: Temporal.PlainTime.from('20:00'),
    replyDebounceMs: 0,
    handoffIdleMinutes: 60,
    missedVisitHours: null,
    asksFeedback: false,
    weekDigestPhone: null,
  },
  professionals: PROFESSIONALS,
  services: [
    service(CHECK_UP, 45, {}),
    service(LONG_VISIT, 60, { professionalIds: [HELENA] }),
    service(SPEECH, 45, { bufferAfterMinutes: 15, professionalIds: [MARINA] }),
  ],
  closures: [
    {
      from: Temporal.PlainDate.from('2026-12-24'),
      to: Temporal.PlainDate.from('2027-01-03'),
      reason: 'Recesso de fim de ano',
      professionalId: null,
    },
  ],
};

/** Wall time of the clinic, e.g. 2026-11-24T10:00. */
export function at(wall: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE).toInstant();
}

export function wallOf(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

export function busyAt(professionalId: ProfessionalId, from: string, to: string): BusyTime {
  return { professionalId, startsAt: at(from), endsAt: at(to) };
}

/** Monday 23 November 2026, eight in the morning, nothing booked. */
export function openAgenda(more: Partial<Agenda> = {}): Agenda {
  return { catalogue: CATALOGUE, holidays: [], busy: [], now: at('2026-11-23T08:00'), ...more };
}
