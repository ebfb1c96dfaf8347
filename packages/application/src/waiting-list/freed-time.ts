import type { BusyTime, ClinicId } from '@post/domain';
import type { ScheduledJob } from '../ports/jobs.ts';

/** Somebody's wrong tap is taken back within this time, before anybody hears of the time. */
const SECONDS_TO_TAKE_BACK = 60;

/** The time of a visit that went: whoever waits for it is asked. */
export function freedByVisit(clinicId: ClinicId, freed: BusyTime): ScheduledJob {
  return { ...freedByOffer(clinicId, freed), inSeconds: SECONDS_TO_TAKE_BACK };
}

/** A time that somebody else did not take: the next one is asked at once. */
export function freedByOffer(clinicId: ClinicId, { professionalId, startsAt, endsAt }: BusyTime): ScheduledJob {
  const span = { professionalId, startsAt: startsAt.toString(), endsAt: endsAt.toString() };
  return { job: { kind: 'freed-time', clinicId, ...span }, inSeconds: 0 };
}
