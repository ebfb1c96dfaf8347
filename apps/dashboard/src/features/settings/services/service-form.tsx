import type { ProfessionalSettingsItem, ServiceSettingsItem } from '@post/api/contract';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { SettingForm } from '../setting-form.tsx';
import { settingsTexts } from '../texts/settings.ts';
import { readService } from './read-service.ts';
import { ServiceFields } from './service-fields.tsx';
import { useServiceWords } from './use-service-words.ts';

export interface ServiceFormProps {
  /** Null: a new one. */
  readonly service: ServiceSettingsItem | null;
  readonly professionals: readonly ProfessionalSettingsItem[];
  readonly onClose: () => void;
}

/** One service: how long, for how much, by whom. */
export function ServiceForm({ service, professionals, onClose }: ServiceFormProps) {
  const words = useTexts(settingsTexts).services;
  const describe = useServiceWords(professionals);
  const { id = null, ...rest } = service ?? {};
  const current = service && 'name' in rest ? rest : null;
  return (
    <SettingForm
      title={service?.name ?? words.create}
      current={current}
      read={(reader) => readService(reader, { before: current?.professionalIds ?? [], professionals })}
      save={({ settings, seen }) => trpc.settings.saveService.mutate({ id, settings, seen })}
      describe={describe}
      onClose={onClose}
    >
      {(wrong) => <ServiceFields service={current} professionals={professionals} wrong={wrong} />}
    </SettingForm>
  );
}
