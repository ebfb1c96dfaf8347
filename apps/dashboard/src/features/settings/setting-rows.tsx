import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.tsx';

export interface SettingRow {
  readonly key: string;
  readonly title: string;
  readonly details: readonly string[];
  readonly action: { readonly label: string; readonly name: string; readonly run: () => void };
}

export interface SettingRowsProps {
  readonly rows: readonly SettingRow[];
  readonly create: { readonly label: string; readonly run: () => void };
  readonly hint?: string;
  readonly empty: ReactNode;
}

/** A list of things that are set one by one. */
export function SettingRows({ rows, create, hint, empty }: SettingRowsProps) {
  return (
    <section className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-soft">{hint}</p>
        <Button tone="primary" onClick={create.run}>
          <Plus aria-hidden="true" />
          {create.label}
        </Button>
      </div>
      {rows.length === 0 && empty}
      <ul className="flex flex-col gap-2">
        {rows.map(({ key, title, details, action }) => (
          <li key={key} className="flex items-center gap-3 rounded-xl border border-line bg-surface px-4 py-3">
            <div className="min-w-0 flex-1">
              <h2 className="font-medium">{title}</h2>
              <p className="text-ink-soft text-sm">{details.filter(Boolean).join(' · ')}</p>
            </div>
            <Button aria-label={action.name} onClick={action.run}>
              {action.label}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
