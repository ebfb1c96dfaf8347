import type { ClosureItem, SettingsItem } from '@post/api/contract';
import { CalendarOff } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { SettingRows } from '../setting-rows.tsx';
import { settingsTexts } from '../texts/settings.ts';
import { ClosureForm } from './closure-form.tsx';
import { useOpenDays } from './use-open-days.ts';

/** Days on which nobody, or somebody, does not work. */
export function ClosuresSection({ settings: { closures, professionals } }: { readonly settings: SettingsItem }) {
  const words = useTexts(settingsTexts).closures;
  const format = useFormat();
  const openDays = useOpenDays();
  const [adding, setAdding] = useState(false);
  const days = ({ from, to }: ClosureItem) =>
    from === to ? format.date(from) : `${format.date(from)} – ${format.date(to)}`;
  const rows = closures.map((closure) => ({
    key: JSON.stringify(closure),
    title: days(closure),
    details: [closure.reason, professionals.find(({ id }) => id === closure.professionalId)?.name ?? words.everyone],
    action: { label: words.open, name: words.openNamed(days(closure)), run: () => openDays(closure) },
  }));
  return (
    <>
      <SettingRows
        rows={rows}
        hint={words.hint}
        create={{ label: words.create, run: () => setAdding(true) }}
        empty={<EmptyState icon={CalendarOff} title={words.empty} hint={words.hint} />}
      />
      {adding && <ClosureForm professionals={professionals} onClose={() => setAdding(false)} />}
    </>
  );
}
