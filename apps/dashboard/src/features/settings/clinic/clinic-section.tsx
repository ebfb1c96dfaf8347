import type { ClinicSettingsItem } from '@post/api/contract';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { settingsTexts } from '../texts/settings.ts';
import { ClinicForm } from './clinic-form.tsx';
import { describeClinic } from './describe-clinic.ts';

/** Who the clinic is and by which rules it books. */
export function ClinicSection({ clinic }: { readonly clinic: ClinicSettingsItem }) {
  const all = useTexts(settingsTexts);
  const [editing, setEditing] = useState(false);
  return (
    <section className="flex flex-col gap-4 rounded-2xl border border-line bg-surface p-4">
      <div className="flex items-center justify-between gap-3">
        <h2 className="font-medium">{all.clinic.title}</h2>
        <Button onClick={() => setEditing(true)}>{all.edit}</Button>
      </div>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {describeClinic(clinic, all).map(([label, says]) => (
          <div key={label}>
            <dt className="text-ink-soft text-sm">{label}</dt>
            <dd>{says || all.none}</dd>
          </div>
        ))}
      </dl>
      {editing && <ClinicForm clinic={clinic} onClose={() => setEditing(false)} />}
    </section>
  );
}
