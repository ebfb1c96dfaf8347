import type { ProfessionalSettingsItem, ServiceSettingsItem } from '@post/api/contract';
import type { ReadSetting, SettingReader } from '../read-setting.ts';

export type ServiceFieldsItem = Omit<ServiceSettingsItem, 'id'>;

export const POLICIES = ['when_asked', 'may_announce', 'never'] as const;

interface Offering {
  /** Who offered it, in the clinic's order of preference, which stays. */
  readonly before: readonly string[];
  readonly professionals: readonly ProfessionalSettingsItem[];
}

/** What the service's form holds. */
export function readService(
  reader: SettingReader,
  { before, professionals }: Offering,
): ReadSetting<ServiceFieldsItem> {
  const chosen = professionals.map(({ id }) => id).filter((id) => reader.text(`by:${id}`) !== '');
  const kept = before.filter((id) => chosen.includes(id));
  return reader.done<ServiceFieldsItem>({
    name: reader.required('name'),
    durationMinutes: reader.count('durationMinutes'),
    bufferBeforeMinutes: reader.count('bufferBeforeMinutes'),
    bufferAfterMinutes: reader.count('bufferAfterMinutes'),
    priceCents: reader.cents('priceCents'),
    pricePolicy: POLICIES.find((one) => one === reader.text('pricePolicy')) ?? 'when_asked',
    recurring: reader.text('recurring') !== '',
    aliases: reader.list('aliases'),
    professionalIds: [...kept, ...chosen.filter((id) => !kept.includes(id))],
  });
}
