import {
  type BusyTime,
  type Catalogue,
  type ClinicId,
  type ProfessionalId,
  type ServiceId,
  Temporal,
} from '@post/domain';

const PROFESSIONALS = 10;
const APPOINTMENTS = 2_000;

/** A clinic of ten professionals who all offer one service, every weekday, with a lunch gap. */
export function largeClinic(): Catalogue {
  const ids = Array.from({ length: PROFESSIONALS }, (_, index) => `professional-${index}` as ProfessionalId);
  const at = (time: string) => Temporal.PlainTime.from(time);
  return {
    clinic: {
      id: 'clinic' as ClinicId,
      name: 'Clínica Grande',
      assistantName: 'Cora',
      timeZone: 'America/Sao_Paulo',
      locale: 'pt-BR',
      phone: '+551140021000',
      address: 'Rua das Acácias, 120',
      slotStepMinutes: 15,
      minimumNoticeMinutes: 120,
      bookingHorizonDays: 60,
      cancellationNoticeHours: 24,
      reminderHoursBefore: [24],
      contactFrom: Temporal.PlainTime.from('08:00'),
      contactTo: Temporal.PlainTime.from('20:00'),
      replyDebounceMs: 2_500,
      handoffIdleMinutes: 60,
      missedVisitHours: null,
      asksFeedback: false,
      weekDigestPhone: null,
    },
    professionals: ids.map((id) => ({
      id,
      name: `Profissional ${id}`,
      specialty: 'Clínica geral',
      profession: 'dentistry',
      specialistRegister: null,
      phone: null,
      workingHours: [
        { weekdays: [1, 2, 3, 4, 5], from: at('08:00'), to: at('12:00') },
        { weekdays: [1, 2, 3, 4, 5], from: at('13:00'), to: at('19:00') },
      ],
    })),
    services: [
      {
        id: 'service' as ServiceId,
        name: 'Clínica geral',
        durationMinutes: 45,
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 10,
        priceCents: 20_000,
        pricePolicy: 'when_asked',
        recurring: false,
        aliases: [],
        professionalIds: ids,
      },
    ],
    closures: [],
  };
}

/** Two thousand appointments spread over everyone's next thirty days, ten a day and professional, some touching. */
export function busyDays({ professionals }: Catalogue, now: Temporal.Instant): readonly BusyTime[] {
  return Array.from({ length: APPOINTMENTS }, (_, index) => {
    const professional = professionals[index % PROFESSIONALS];
    const [day, place] = [Math.floor(index / PROFESSIONALS) % 30, Math.floor(index / (PROFESSIONALS * 30))];
    const startsAt = now.add({ hours: day * 24, minutes: place * 80 });
    return {
      professionalId: professional?.id ?? ('' as ProfessionalId),
      startsAt,
      endsAt: startsAt.add({ minutes: 55 }),
    };
  });
}
