import { useQuery } from '@tanstack/react-query';
import { toast } from '../../../components/ui/toast.ts';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { useOpenTasks } from '../../../lib/use-open-tasks.ts';
import { useCounts } from '../list/use-counts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { alertPreference } from './alert-preference.ts';
import { notify } from './notify.ts';
import { soundAlert } from './sound-alert.ts';
import { useNewcomers } from './use-newcomers.ts';

/**
 * Makes itself heard on whatever screen one is, or in another window, when something urgent or somebody who wants a person
 * begins to wait; returns how many conversations wait. Only for those at the desk.
 */
export function useAlerts(open: (conversationId: string) => void, atDesk: boolean): number {
  const words = useTexts(inboxTexts);
  const urgent = useOpenTasks(atDesk).data?.filter((task) => task.urgent);
  const waiting = useWaiting(atDesk);
  useNewcomers(urgent, ({ title, conversationId }) => {
    const show = () => conversationId && open(conversationId);
    toast({ text: title, tone: 'danger', action: { label: words.see, run: show } });
    if (alertPreference.read() !== 'on') return;
    soundAlert('urgent');
    notify({ title: words.urgentTitle, body: words.urgentBody, tag: 'urgent', onOpen: show });
  });
  useNewcomers(waiting, ({ id, urgent: isUrgent }) => {
    // What is urgent has been told of, louder.
    if (isUrgent || alertPreference.read() !== 'on') return;
    soundAlert('waiting');
    notify({ title: words.waitingTitle, body: words.urgentBody, tag: 'waiting', onOpen: () => open(id) });
  });
  return useCounts(atDesk)?.waiting ?? 0;
}

/** More than ever wait at once: with fewer, one that moves up into the page would pass for new. */
const MANY = 200;

function useWaiting(atDesk: boolean) {
  const input = { view: 'waiting', limit: MANY } as const;
  const { data } = useQuery({
    queryKey: ['conversations', 'list', 'alerts', input],
    queryFn: () => trpc.conversations.list.query(input),
    enabled: atDesk,
  });
  return data?.items;
}
