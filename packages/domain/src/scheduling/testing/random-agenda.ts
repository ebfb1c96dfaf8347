import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Closure, Professional, Service, Weekday, WorkingHours } from '../../clinic/clinic.ts';
import type { ProfessionalId, ServiceId } from '../../shared/ids.ts';
import type { Agenda } from '../agenda.ts';
import { TICK_MINUTES } from './brute-force.ts';
import { openAgenda } from './small-clinic.ts';

/** Days around which clocks change, at two in the morning or at midnight, by an hour or by half of one; and plain ones. */
const SETTINGS = [
  { timeZone: 'America/Sao_Paulo', first: '2026-11-19' },
  { timeZone: 'America/Sao_Paulo', first: '2018-11-03' },
  { timeZone: 'America/Sao_Paulo', first: '2019-02-15' },
  { timeZone: 'America/New_York', first: '2026-03-07' },
  { timeZone: 'America/New_York', first: '2026-10-31' },
  { timeZone: 'Europe/Lisbon', first: '2026-03-28' },
  { timeZone: 'Australia/Lord_Howe', first: '2026-04-04' },
  { timeZone: 'Africa/Cairo', first: '2026-04-23' },
] as const;

const DAYS = 3;

export interface RandomAgenda {
  readonly agenda: Agenda;
  readonly service: Service;
  readonly dates: readonly Temporal.PlainDate[];
}

/** Work begins and ends at midnight or from four to eleven at night: elsewhere a wall time may mean two moments. */
const edge = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.integer({ min: 48, max: 276 }) },
);

const workingHours: fc.Arbitrary<WorkingHours> = fc.record({
  weekdays: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 4 }),
  from: edge.map(timeOfTick),
  to: edge.map(timeOfTick),
});

const PROFESSIONALS = ['first', 'second'] as const;

const ticks = (min: number, max: number) => fc.integer({ min, max }).map((count) => count * TICK_MINUTES);

const service: fc.Arbitrary<Service> = fc
  .record({
    durationMinutes: ticks(1, 30),
    bufferBeforeMinutes: ticks(0, 4),
    bufferAfterMinutes: ticks(0, 4),
  })
  .map((lengths) => ({
    ...lengths,
    id: 'service' as ServiceId,
    name: 'Consulta',
    priceCents: null,
    pricePolicy: 'when_asked',
    recurring: false,
    aliases: [],
    professionalIds: PROFESSIONALS.map((id) => id as ProfessionalId),
  }));

function timeOfTick(tick: number): Temporal.PlainTime {
  return new Temporal.PlainTime(0).add({ minutes: tick * TICK_MINUTES });
}

const professional = (id: string): fc.Arbitrary<Professional> =>
  fc.array(workingHours, { maxLength: 4 }).map((own) => ({
    id: id as ProfessionalId,
    name: id,
    specialty: '',
    profession: 'other',
    specialistRegister: null,
    phone: null,
    workingHours: own,
  }));

export const randomAgenda: fc.Arbitrary<RandomAgenda> = fc
  .record({
    setting: fc.constantFrom(...SETTINGS),
    service,
    professionals: fc.tuple(...PROFESSIONALS.map(professional)),
    busy: fc.array(
      fc.record({
        who: fc.constantFrom(...PROFESSIONALS),
        from: fc.integer({ min: -12, max: 900 }),
        length: fc.integer({ min: 1, max: 40 }),
      }),
      { maxLength: 25 },
    ),
    closed: fc.option(fc.record({ day: fc.integer({ min: 0, max: 2 }), who: fc.constantFrom(null, ...PROFESSIONALS) })),
    holiday: fc.option(fc.integer({ min: 0, max: 2 })),
    nowTick: fc.integer({ min: -600, max: 600 }),
    clinic: fc.record({
      slotStepMinutes: ticks(1, 12),
      minimumNoticeMinutes: ticks(0, 60),
      bookingHorizonDays: fc.integer({ min: 0, max: 4 }),
    }),
    noticeBinds: fc.boolean(),
  })
  .map(({ setting, service: asked, ...random }) => {
    const first = Temporal.PlainDate.from(setting.first);
    const midnight = first.toZonedDateTime(setting.timeZone).toInstant();
    const afterTicks = (count: number) => midnight.add({ minutes: count * TICK_MINUTES });
    const base = openAgenda().catalogue;
    const closures: Closure[] = random.closed
      ? [
          {
            ...oneDay(first, random.closed.day),
            reason: 'Fechado',
            professionalId: random.closed.who as ProfessionalId | null,
          },
        ]
      : [];
    const agenda: Agenda = {
      catalogue: {
        clinic: { ...base.clinic, ...random.clinic, timeZone: setting.timeZone },
        professionals: random.professionals,
        services: [asked],
        closures,
      },
      holidays: random.holiday === null ? [] : [{ date: first.add({ days: random.holiday }), name: 'Feriado' }],
      busy: random.busy.map(({ who, from, length }) => ({
        professionalId: who as ProfessionalId,
        startsAt: afterTicks(from),
        endsAt: afterTicks(from + length),
      })),
      now: afterTicks(random.nowTick),
      noticeBinds: random.noticeBinds,
    };
    return { agenda, service: asked, dates: Array.from({ length: DAYS }, (_, days) => first.add({ days })) };
  });

function oneDay(first: Temporal.PlainDate, days: number) {
  const day = first.add({ days });
  return { from: day, to: day };
}
