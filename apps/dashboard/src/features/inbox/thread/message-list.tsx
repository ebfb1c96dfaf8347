import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { type ReactNode, type UIEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import type { ThreadLine } from './thread-lines.ts';

/** Older messages are fetched when this few lines are left above. */
const AHEAD = 12;
const NEAR_END_PX = 120;
const LINE_HEIGHT = 76;

export interface MessageListProps {
  readonly label: string;
  readonly lines: readonly ThreadLine[];
  readonly renderLine: (line: ThreadLine) => ReactNode;
  /** The top is near. */
  readonly onTop: () => void;
}

/** Only the lines in sight exist. It stays at the end while one is there, and where one reads while one reads. */
export function MessageList({ label, lines, renderLine, onTop }: MessageListProps) {
  const words = useTexts(inboxTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState(false);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'day' ? 44 : LINE_HEIGHT),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
    initialOffset: () => lines.length * LINE_HEIGHT,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_END_PX,
    paddingStart: 16,
    paddingEnd: 16,
  });
  const atEnd = useRef(true);
  const top = useRef(0);
  const height = virtual.getTotalSize();
  // Lines turn out taller than estimated, and pictures arrive late: whoever was at the end stays there.
  useLayoutEffect(() => {
    if (height > 0 && atEnd.current) virtual.scrollToEnd();
  }, [height, virtual]);
  const onScroll = ({ currentTarget }: UIEvent<HTMLDivElement>) => {
    const near = distanceFromEnd(currentTarget) <= NEAR_END_PX;
    // Growing content also takes one away from the end; only a person scrolls up.
    if (near || currentTarget.scrollTop < top.current) atEnd.current = near;
    top.current = currentTarget.scrollTop;
    setAway(!atEnd.current);
  };
  const items = virtual.getVirtualItems();
  const nearTop = (items[0]?.index ?? 0) < AHEAD;
  useEffect(() => {
    if (nearTop) onTop();
  }, [nearTop, onTop]);
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="log"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard.
        tabIndex={0}
        onScroll={onScroll}
        className="h-full overflow-y-auto overscroll-contain px-4 [overflow-anchor:none] sm:px-6"
      >
        <div className="relative" style={{ height }}>
          {items.map(({ key, index, start }) => {
            const line = lines[index];
            return (
              line && (
                <div
                  key={key}
                  data-index={index}
                  ref={virtual.measureElement}
                  className="absolute inset-x-0 top-0 pb-1.5"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {renderLine(line)}
                </div>
              )
            );
          })}
        </div>
      </div>
      {away && (
        <Button
          size="small"
          className="-translate-x-1/2 absolute bottom-3 left-1/2 animate-appear rounded-full bg-raised shadow-high"
          onClick={() => virtual.scrollToEnd()}
        >
          <ArrowDown aria-hidden="true" />
          {words.toEnd}
        </Button>
      )}
    </div>
  );
}

function distanceFromEnd({ scrollHeight, scrollTop, clientHeight }: Element): number {
  return scrollHeight - scrollTop - clientHeight;
}
