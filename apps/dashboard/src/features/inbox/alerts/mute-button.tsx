import { Bell, BellOff } from 'lucide-react';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { usePreference } from '../../../lib/preference.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { alertPreference } from './alert-preference.ts';
import { turnOnAlerts } from './turn-on-alerts.ts';

/** Turns sounds and notices of this browser off, and on again. */
export function MuteButton() {
  const words = useTexts(inboxTexts);
  const choice = usePreference(alertPreference);
  if (choice === 'unasked') return null;
  const isOn = choice === 'on';
  const Icon = isOn ? Bell : BellOff;
  return (
    <IconButton
      label={isOn ? words.mute : words.unmute}
      onClick={() => (isOn ? alertPreference.write('off') : void turnOnAlerts())}
    >
      <Icon aria-hidden="true" />
    </IconButton>
  );
}
