import type { MessageItem } from '@post/api/contract';
import { Download, FileX } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';

export interface MessageMediaProps {
  readonly messageId: string;
  readonly media: NonNullable<MessageItem['media']>;
  /** It left from here. */
  readonly own: boolean;
}

/** A picture, a voice note, a film or a file that came with a message. */
export function MessageMedia({ messageId, media, own }: MessageMediaProps) {
  const words = useTexts(inboxTexts);
  const [lost, setLost] = useState(false);
  const src = `/api/v1/media/${messageId}`;
  if (lost)
    return (
      <p className="flex min-h-11 items-center gap-2 text-ink-soft">
        <FileX aria-hidden="true" className="size-4" />
        {words.mediaLost}
      </p>
    );
  const onError = () => setLost(true);
  switch (media.kind) {
    case 'image':
    case 'sticker':
      return (
        <a href={src} target="_blank" rel="noreferrer">
          <img
            src={src}
            alt={own ? words.ownPicture : words.picture}
            onError={onError}
            className="min-h-24 max-w-full rounded-lg sm:max-h-80"
          />
        </a>
      );
    case 'audio':
      return (
        // biome-ignore lint/a11y/useMediaCaption: what is heard stands below it as text where it could be read.
        <audio controls preload="none" src={src} onError={onError} aria-label={words.voice} className="max-w-full" />
      );
    case 'video':
      // biome-ignore lint/a11y/useMediaCaption: patients' films come without captions.
      return <video controls preload="none" src={src} onError={onError} className="max-h-80 max-w-full rounded-lg" />;
    default:
      return (
        <a
          href={src}
          download={media.fileName ?? true}
          className="flex min-h-11 items-center gap-2 rounded-lg border border-line px-3 font-medium text-accent-text hover:bg-hover"
        >
          <Download aria-hidden="true" className="size-4" />
          <span className="truncate">{media.fileName ?? words.file}</span>
        </a>
      );
  }
}
