import type { ServiceSettingsItem, SettingsItem } from '@post/api/contract';
import { Stethoscope } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { SettingRows } from '../setting-rows.tsx';
import { settingsTexts } from '../texts/settings.ts';
import { ServiceForm } from './service-form.tsx';

/** What can be booked. */
export function ServicesSection({ settings: { services, professionals } }: { readonly settings: SettingsItem }) {
  const all = useTexts(settingsTexts);
  const words = all.services;
  const format = useFormat();
  const [editing, setEditing] = useState<string | null>(null);
  const namesOf = ({ professionalIds }: ServiceSettingsItem) =>
    professionals.filter(({ id }) => professionalIds.includes(id)).map(({ name }) => name);
  const rows = services.map((service) => ({
    key: service.id,
    title: service.name,
    details: [
      words.minutes(service.durationMinutes),
      service.priceCents === null ? words.noPrice : format.money(service.priceCents),
      namesOf(service).join(', ') || words.nobody,
    ],
    action: { label: all.edit, name: all.editNamed(service.name), run: () => setEditing(service.id) },
  }));
  return (
    <>
      <SettingRows
        rows={rows}
        create={{ label: words.create, run: () => setEditing('new') }}
        empty={<EmptyState icon={Stethoscope} title={words.empty} hint={words.emptyHint} />}
      />
      {editing !== null && (
        <ServiceForm
          service={services.find(({ id }) => id === editing) ?? null}
          professionals={professionals}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
