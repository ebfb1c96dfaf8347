import type { TaskItem } from '@post/api/contract';
import { useEffect, useEffectEvent, useRef } from 'react';
import { toast } from '../../../components/ui/toast.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useOpenTasks } from '../../../lib/use-open-tasks.ts';
import { useCounts } from '../list/use-counts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { alertPreference } from './alert-preference.ts';
import { soundAlarm } from './sound-alarm.ts';

/** Makes itself heard on whatever screen one is when something urgent begins to wait; returns how many conversations wait. Only for those at the desk. */
export function useUrgentAlerts(open: (conversationId: string) => void, atDesk: boolean): number {
  const words = useTexts(inboxTexts);
  const { data: tasks } = useOpenTasks(atDesk);
  const known = useRef<ReadonlySet<string> | null>(null);
  const alert = useEffectEvent(({ title, conversationId }: TaskItem) => {
    const show = () => conversationId && open(conversationId);
    toast({ text: title, tone: 'danger', action: { label: words.see, run: show } });
    if (alertPreference.read() !== 'on') return;
    soundAlarm();
    if (Notification.permission !== 'granted' || document.hasFocus()) return;
    // The screen of a locked computer may be seen by anyone: no names, no words of patients.
    const notification = new Notification(words.urgentTitle, { body: words.urgentBody, tag: 'urgent' });
    notification.onclick = () => {
      window.focus();
      show();
    };
  });
  useEffect(() => {
    if (!tasks) return;
    const urgent = tasks.filter((task) => task.urgent);
    // What waited already when the page opened is on screen; only what comes from here on is announced.
    if (known.current) for (const task of urgent) if (!known.current.has(task.id)) alert(task);
    known.current = new Set(urgent.map(({ id }) => id));
  }, [tasks]);
  return useCounts(atDesk)?.waiting ?? 0;
}
