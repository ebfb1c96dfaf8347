import type { OutboundContent } from '@post/domain';

/** Meta's limits, in code points. */
const LIMITS = {
  text: 4096,
  body: 1024,
  buttons: 3,
  buttonTitle: 20,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  optionId: 200,
};

const LIST_BUTTON = 'Ver opções';

/** The body of a send, without the recipient; null when the text is longer than any message may be. */
export function cloudMessage(content: OutboundContent): Readonly<Record<string, unknown>> | null {
  const { text } = content;
  if (length(text) > LIMITS.text) return null;
  return buttons(content) ?? list(content) ?? { type: 'text', text: { body: text, preview_url: false } };
}

/** The numbered lines stay in the text, so where buttons or a list would not fit nothing is lost. */
function buttons({ text, options }: OutboundContent) {
  const fit = options.length > 0 && options.length <= LIMITS.buttons && length(text) <= LIMITS.body;
  if (!fit || !options.every(({ id, title }) => length(title) <= LIMITS.buttonTitle && length(id) <= LIMITS.optionId))
    return null;
  const replies = options.map(({ id, title }) => ({ type: 'reply', reply: { id, title } }));
  return { type: 'interactive', interactive: { type: 'button', body: { text }, action: { buttons: replies } } };
}

function list({ text, options }: OutboundContent) {
  const fit = options.length > 0 && options.length <= LIMITS.rows && length(text) <= LIMITS.body;
  if (!fit || !options.every(fitsRow)) return null;
  const rows = options.map(({ id, title, description }) => ({
    id,
    title,
    ...(description === null ? {} : { description }),
  }));
  return {
    type: 'interactive',
    interactive: { type: 'list', body: { text }, action: { button: LIST_BUTTON, sections: [{ rows }] } },
  };
}

function fitsRow({ id, title, description }: OutboundContent['options'][number]): boolean {
  return (
    length(title) <= LIMITS.rowTitle &&
    length(description ?? '') <= LIMITS.rowDescription &&
    length(id) <= LIMITS.optionId
  );
}

function length(text: string): number {
  return [...text].length;
}
