import type { MessageItem } from '@post/api/contract';
import { Check, CheckCheck, CircleAlert, CircleHelp, Clock3, Undo2 } from 'lucide-react';
import { classNames } from '../../../lib/class-names.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';

const SIGNS = {
  queued: { icon: Clock3, tone: '' },
  sending: { icon: Clock3, tone: '' },
  sent: { icon: Check, tone: '' },
  delivered: { icon: CheckCheck, tone: '' },
  read: { icon: CheckCheck, tone: 'text-accent-text' },
  failed: { icon: CircleAlert, tone: 'text-danger' },
  unknown: { icon: CircleHelp, tone: 'text-warn' },
  withdrawn: { icon: Undo2, tone: '' },
} as const;

/** How far a message has come; said in words where it did not simply arrive. */
export function Ticks({ status }: { readonly status: NonNullable<MessageItem['status']> }) {
  const words = useTexts(inboxTexts);
  const { icon: Icon, tone } = SIGNS[status];
  const spelled = status === 'failed' || status === 'unknown' || status === 'withdrawn';
  return (
    <span className={classNames('inline-flex items-center gap-1', tone)} title={words.status[status]}>
      {spelled && <span>{words.status[status]}</span>}
      <Icon role="img" aria-label={words.status[status]} aria-hidden={spelled} className="size-3.5" strokeWidth={2.2} />
    </span>
  );
}
