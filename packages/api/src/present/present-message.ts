import type { Message } from '@post/domain';
import type { MessageItem } from '../contract/conversation.ts';
import { localTime } from './local-time.ts';

export function presentMessage({ id, author, text, content, at, status }: Message, timeZone: string): MessageItem {
  const options = content.kind === 'reply' ? content.options.map((option) => ({ ...option })) : [];
  return { id, author, kind: content.kind, text, options, at: localTime(at, timeZone), status };
}
