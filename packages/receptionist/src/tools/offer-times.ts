import { type FreeTime, type ServiceId, sayShortDay, sayTime } from '@post/domain';
import { type Desk, offerChoices } from '../desk.ts';
import { professionalName, sayStart, serviceName } from '../words/say-appointment.ts';
import { localTime } from '../words/say-when.ts';
import type { TimeLine } from './tool-results.ts';

/** Puts these times to the patient as the numbered offer of this turn, and describes them for the brain. */
export function offerTimes(desk: Desk, serviceId: ServiceId, times: readonly FreeTime[]): readonly TimeLine[] {
  const { turn } = desk;
  const { timeZone } = turn.catalogue.clinic;
  const lines = times.map((time, index) => {
    const local = localTime(time.startsAt, timeZone);
    const professional = professionalName(turn, time.professionalId);
    return {
      number: index + 1,
      date: local.toPlainDate().toString(),
      time: sayTime(local.toPlainTime()),
      professional,
      words: `${sayStart(turn, time.startsAt)}, com ${professional}`,
    };
  });
  const choices = times.map((time, index) => {
    const local = localTime(time.startsAt, timeZone);
    return {
      title: `${sayShortDay(local.toPlainDate())} às ${sayTime(local.toPlainTime())}`,
      description: `${serviceName(turn, serviceId)} · ${lines[index]?.professional ?? ''}`,
      meaning: {
        kind: 'time',
        serviceId,
        professionalId: time.professionalId,
        startsAt: time.startsAt.toString(),
      } as const,
    };
  });
  offerChoices(desk, choices);
  return lines;
}
