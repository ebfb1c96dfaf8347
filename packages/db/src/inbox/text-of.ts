import type { InboundContent } from '@post/domain';

/** What was said as text: the title of a tap, the caption of a medium. */
export function textOf(content: InboundContent): string | null {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'choice':
      return content.title;
    case 'media':
      return content.caption;
    case 'poll-vote':
      return content.options.join(', ');
    case 'other':
      return content.text;
    case 'location':
      return content.address;
    case 'contact-card':
      return null;
  }
}
