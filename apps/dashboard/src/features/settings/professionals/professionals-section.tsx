import type { ProfessionalSettingsItem } from '@post/api/contract';
import { Users } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { SettingRows } from '../setting-rows.tsx';
import { settingsTexts } from '../texts/settings.ts';
import { ProfessionalForm } from './professional-form.tsx';
import { sayWeek } from './say-week.ts';

/** Who sees patients, and when. */
export function ProfessionalsSection({
  professionals,
}: {
  readonly professionals: readonly ProfessionalSettingsItem[];
}) {
  const all = useTexts(settingsTexts);
  const words = all.professionals;
  const [editing, setEditing] = useState<string | null>(null);
  const rows = professionals.map(({ id, name, specialty, workingHours }) => ({
    key: id,
    title: name,
    details: [specialty, sayWeek(workingHours, words.weekdays) || words.noHours],
    action: { label: all.edit, name: all.editNamed(name), run: () => setEditing(id) },
  }));
  return (
    <>
      <SettingRows
        rows={rows}
        create={{ label: words.create, run: () => setEditing('new') }}
        empty={<EmptyState icon={Users} title={words.empty} hint={words.emptyHint} />}
      />
      {editing !== null && (
        <ProfessionalForm
          professional={professionals.find(({ id }) => id === editing) ?? null}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
