import type { FreeTime } from '@post/domain';
import type { FreeTimeItem } from '../contract/catalogue.ts';
import { localTime } from './local-time.ts';

export function presentFreeTime({ startsAt, endsAt, professionalId }: FreeTime, timeZone: string): FreeTimeItem {
  return { startsAt: localTime(startsAt, timeZone), endsAt: localTime(endsAt, timeZone), professionalId };
}
