import type { Catalogue, Closure, Professional, Service } from '@post/domain';
import type { ClosureItem, ProfessionalSettingsItem, ServiceSettingsItem, SettingsItem } from '../contract/settings.ts';

export function presentSettings({ clinic, services, professionals, closures }: Catalogue): SettingsItem {
  const { id: _id, timeZone: _zone, locale: _locale, reminderHoursBefore, ...rest } = clinic;
  return {
    clinic: { ...rest, reminderHoursBefore: [...reminderHoursBefore] },
    services: services.map(presentService),
    professionals: professionals.map(presentProfessional),
    closures: closures.map(presentClosure),
  };
}

function presentService({ aliases, professionalIds, ...rest }: Service): ServiceSettingsItem {
  return { ...rest, aliases: [...aliases], professionalIds: [...professionalIds] };
}

function presentProfessional({ workingHours, ...rest }: Professional): ProfessionalSettingsItem {
  const minutes = { smallestUnit: 'minute' } as const;
  const hours = workingHours.map(({ weekdays, from, to }) => ({
    weekdays: [...weekdays],
    from: from.toString(minutes),
    to: to.toString(minutes),
  }));
  return { ...rest, workingHours: hours };
}

function presentClosure({ from, to, reason, professionalId }: Closure): ClosureItem {
  return { from: from.toString(), to: to.toString(), reason, professionalId };
}
