import type { Catalogue, Closure, Professional, Service } from '@post/domain';
import type { ClosureItem, ProfessionalSettingsItem, ServiceSettingsItem, SettingsItem } from '../contract/settings.ts';

const MINUTES = { smallestUnit: 'minute' } as const;

export function presentSettings({ clinic, services, professionals, closures }: Catalogue): SettingsItem {
  const { id: _id, timeZone: _zone, locale: _locale, reminderHoursBefore, contactFrom, contactTo, ...rest } = clinic;
  return {
    clinic: {
      ...rest,
      reminderHoursBefore: [...reminderHoursBefore],
      contactFrom: contactFrom.toString(MINUTES),
      contactTo: contactTo.toString(MINUTES),
    },
    services: services.map(presentService),
    professionals: professionals.map(presentProfessional),
    closures: closures.map(presentClosure),
  };
}

function presentService({ aliases, professionalIds, ...rest }: Service): ServiceSettingsItem {
  return { ...rest, aliases: [...aliases], professionalIds: [...professionalIds] };
}

function presentProfessional({ workingHours, ...rest }: Professional): ProfessionalSettingsItem {
  const hours = workingHours.map(({ weekdays, from, to }) => ({
    weekdays: [...weekdays],
    from: from.toString(MINUTES),
    to: to.toString(MINUTES),
  }));
  return { ...rest, workingHours: hours };
}

function presentClosure({ from, to, reason, professionalId }: Closure): ClosureItem {
  return { from: from.toString(), to: to.toString(), reason, professionalId };
}
