import type { ProfessionalSettingsItem } from '@post/api/contract';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { settingsTexts } from '../texts/settings.ts';
import type { ServiceFieldsItem } from './read-service.ts';

/** Says a service field by field. */
export function useServiceWords(professionals: readonly ProfessionalSettingsItem[]) {
  const words = useTexts(settingsTexts).services;
  const format = useFormat();
  const nameOf = (id: string) => professionals.find((one) => one.id === id)?.name ?? id;
  return (service: ServiceFieldsItem): readonly (readonly [string, string])[] => [
    [words.name, service.name],
    [words.durationMinutes, String(service.durationMinutes)],
    [words.bufferBeforeMinutes, String(service.bufferBeforeMinutes)],
    [words.bufferAfterMinutes, String(service.bufferAfterMinutes)],
    [words.priceCents, service.priceCents === null ? words.noPrice : format.money(service.priceCents)],
    [words.pricePolicy, words.policies[service.pricePolicy]],
    [words.recurring, service.recurring ? words.yes : words.no],
    [words.aliases, service.aliases.join(', ')],
    [words.professionalIds, service.professionalIds.map(nameOf).join(', ')],
  ];
}
