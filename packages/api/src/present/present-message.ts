import type { Message } from '@post/domain';
import type { MessageItem } from '../contract/conversation.ts';
import { localTime } from './local-time.ts';

export function presentMessage({ id, author, text, content, at, status }: Message, timeZone: string): MessageItem {
  const options = content.kind === 'reply' ? content.options.map((option) => ({ ...option })) : [];
  return {
    id,
    author,
    kind: content.kind,
    text,
    options,
    media: mediaOf(content),
    at: localTime(at, timeZone),
    status,
  };
}

function mediaOf(content: Message['content']): MessageItem['media'] {
  if (content.kind === 'reply')
    return content.file ? { kind: content.file.media, fileName: content.file.fileName, seconds: null } : null;
  if (content.kind !== 'media') return null;
  const { media, fileName, seconds } = content;
  return { kind: media, fileName, seconds };
}
