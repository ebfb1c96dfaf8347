import type { ConversationItem } from '@post/api/contract';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { ConversationRow } from './conversation-row.tsx';
import { useListKeys } from './use-list-keys.ts';

const ROW_HEIGHT = 92;
/** The next page is fetched while this many rows are still ahead. */
const AHEAD = 10;

export interface ConversationRowsProps {
  readonly conversations: readonly ConversationItem[];
  readonly selectedId: string | null;
  /** The end is near. */
  readonly onEnd: () => void;
}

/** Only the rows in sight exist, however many conversations there are. */
export function ConversationRows({ conversations, selectedId, onEnd }: ConversationRowsProps) {
  const words = useTexts(inboxTexts);
  useListKeys(conversations, selectedId);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: conversations.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => conversations[index]?.id ?? index,
    overscan: 6,
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  const nearEnd = last >= conversations.length - AHEAD;
  useEffect(() => {
    if (nearEnd) onEnd();
  }, [nearEnd, onEnd]);
  return (
    <div ref={scroller} className="h-full overflow-y-auto px-2 pb-4">
      <ul aria-label={words.title} className="relative" style={{ height: virtual.getTotalSize() }}>
        {rows.map(({ key, index, start }) => {
          const conversation = conversations[index];
          return (
            conversation && (
              <li
                key={key}
                data-index={index}
                ref={virtual.measureElement}
                className="absolute inset-x-0 top-0 pb-0.5"
                style={{ transform: `translateY(${start}px)` }}
              >
                <ConversationRow conversation={conversation} selected={conversation.id === selectedId} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
