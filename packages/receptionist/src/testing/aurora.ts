import {
  type Catalogue,
  type ProfessionalId,
  professionOf,
  type Service,
  type ServiceId,
  Temporal,
  type Weekday,
} from '@post/domain';

const id = <Id extends string>(text: string) => text as Id;
const time = (text: string) => Temporal.PlainTime.from(text);

function hours(weekdays: readonly Weekday[], ...stretches: readonly (readonly [string, string])[]) {
  return stretches.map(([from, to]) => ({ weekdays, from: time(from), to: time(to) }));
}

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5];
const GENERAL = [...hours(WEEK, ['09:00', '12:00'], ['14:30', '18:00']), ...hours([6], ['08:00', '12:30'])];

function professional(name: string, specialty: string, workingHours: typeof GENERAL) {
  const profession = professionOf(specialty);
  return {
    id: id<ProfessionalId>(name),
    name,
    specialty,
    profession,
    specialistRegister: null,
    phone: null,
    workingHours,
  };
}

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'Clínica geral': ['limpeza', 'dentista', 'check-up', 'cárie', 'obturação', 'clínico geral', 'dor de dente', 'canal'],
  Ortodontia: ['aparelho', 'alinhador'],
  'Odontopediatria (1ª vez)': ['dentista infantil', 'dentista de criança', 'dentista para meu filho'],
  'Odontopediatria (consulta)': ['dentista infantil', 'dentista de criança', 'dentista para meu filho'],
  'Psicoterapia (sessão)': ['psicólogo', 'psicóloga', 'terapia', 'terapeuta'],
};

function service(name: string, [minutes, cents]: readonly [number, number], professionals: readonly string[]): Service {
  return {
    id: id<ServiceId>(name),
    name,
    durationMinutes: minutes,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    priceCents: cents,
    pricePolicy: 'when_asked',
    recurring: false,
    aliases: ALIASES[name] ?? [],
    professionalIds: professionals.map((one) => id<ProfessionalId>(one)),
  };
}

/** A small clinic whose hours have a lunch gap and whose orthodontist comes twice a week. */
export const AURORA: Catalogue = {
  clinic: {
    id: id('aurora'),
    name: 'Clínica Aurora',
    assistantName: 'Cora',
    timeZone: 'America/Sao_Paulo',
    locale: 'pt-BR',
    phone: '551140021000',
    address: 'Rua das Acácias, 120',
    slotStepMinutes: 15,
    minimumNoticeMinutes: 120,
    bookingHorizonDays: 60,
    cancellationNoticeHours: 24,
    reminderHoursBefore: [24, 3],
    contactFrom: Temporal.PlainTime.from('08:00'),
    contactTo: Temporal.PlainTime.from('20:00'),
    replyDebounceMs: 2500,
    handoffIdleMinutes: 60,
    missedVisitHours: null,
    asksFeedback: false,
    weekDigestPhone: null,
  },
  professionals: [
    professional('Dra. Helena Prado', 'Odontopediatria', GENERAL),
    professional('Dr. Caio Menezes', 'Clínica geral e implantes', GENERAL),
    professional('Dr. Otávio Lins', 'Ortodontia', hours([2, 4], ['08:00', '11:30'], ['13:00', '17:30'])),
    professional('Marina Sato', 'Fonoaudiologia miofuncional', hours([1, 3, 5], ['09:00', '17:30'])),
    professional('Bruno Teixeira', 'Psicologia', hours([1, 2, 3, 4], ['12:00', '20:00'])),
  ],
  services: [
    service('Odontopediatria (1ª vez)', [60, 28000], ['Dra. Helena Prado']),
    service('Odontopediatria (consulta)', [45, 22000], ['Dra. Helena Prado']),
    service('Clínica geral', [45, 20000], ['Dra. Helena Prado', 'Dr. Caio Menezes']),
    service('Implante (avaliação)', [45, 25000], ['Dr. Caio Menezes']),
    service('Ortodontia', [45, 18000], ['Dr. Otávio Lins']),
    service('Fonoaudiologia miofuncional', [45, 19000], ['Marina Sato']),
    service('Psicoterapia (sessão)', [50, 21000], ['Bruno Teixeira']),
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
