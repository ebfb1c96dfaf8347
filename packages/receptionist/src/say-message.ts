import type { InboundContent, Message } from '@post/domain';

/** A message as text for a brain: words as they are, everything else described in brackets. */
export function sayMessage(message: Message): string {
  const { content } = message;
  if (content.kind === 'reply')
    return [content.file && `[${MEDIA[content.file.media]}]`, content.text].filter(Boolean).join(' ');
  return describe(content, message.text) ?? message.text ?? '';
}

const MEDIA = {
  audio: 'áudio',
  image: 'imagem',
  video: 'vídeo',
  document: 'documento',
  sticker: 'figurinha',
} as const;

/** `text` of a medium is its caption, of a voice note its words. */
function describe(content: InboundContent, text: string | null): string | null {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'choice':
      return `[tocou em: ${content.title}]`;
    case 'media': {
      const length = content.seconds === null ? '' : ` de ${content.seconds} s`;
      return [`[${MEDIA[content.media]}${length}]`, text].filter(Boolean).join(' ');
    }
    case 'location':
      return `[localização${content.address ? `: ${content.address}` : ''}]`;
    case 'contact-card':
      return '[cartão de contato]';
    case 'poll-vote':
      return content.options.join(', ');
    case 'other':
      return content.text ?? `[${content.label}]`;
  }
}
