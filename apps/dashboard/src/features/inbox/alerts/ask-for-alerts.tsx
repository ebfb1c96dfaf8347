import { BellRing } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { usePreference } from '../../../lib/preference.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { alertPreference } from './alert-preference.ts';
import { turnOnAlerts } from './turn-on-alerts.ts';

/** Asks once, and says what for, before the browser asks. */
export function AskForAlerts() {
  const words = useTexts(inboxTexts);
  if (usePreference(alertPreference) !== 'unasked') return null;
  return (
    <aside aria-label={words.alerts} className="mx-3 mb-3 rounded-xl border border-line bg-surface p-3.5">
      <p className="flex gap-2.5">
        <BellRing aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent-text" />
        {words.askAlerts}
      </p>
      <div className="mt-2.5 flex gap-2 pl-6">
        <Button size="small" tone="primary" onClick={() => void turnOnAlerts()}>
          {words.acceptAlerts}
        </Button>
        <Button size="small" tone="quiet" onClick={() => alertPreference.write('off')}>
          {words.declineAlerts}
        </Button>
      </div>
    </aside>
  );
}
