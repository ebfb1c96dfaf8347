import { alertPreference } from './alert-preference.ts';
import { soundAlert } from './sound-alert.ts';

/** Somebody wants to be told: lets them hear it, and asks the browser for the rest. */
export async function turnOnAlerts(): Promise<void> {
  alertPreference.write('on');
  soundAlert('urgent');
  if ('Notification' in window) await Notification.requestPermission();
}
