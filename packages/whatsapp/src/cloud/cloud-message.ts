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

/** The body of a send, without the recipient; null when the text is nothing or longer than any message may be. */
export function cloudMessage(content: OutboundContent): Readonly<Record<string, unknown>> | null {
  const { text } = content;
  if (text.trim() === '' || length(text) > LIMITS.text) return null;
  return buttons(content) ?? list(content) ?? { type: 'text', text: { body: text, preview_url: false } };
}

/** The numbered lines stay in the text, so where buttons or a list would not fit nothing is lost. */
function buttons({ text, options }: OutboundContent) {
  if (!canShow({ text, options }, LIMITS.buttons)) return null;
  // Two buttons with the same words are refused.
  const titles = new Set(options.map(({ title }) => title.trim()));
  if (titles.size < options.length) return null;
  if (!options.every(({ title }) => length(title) <= LIMITS.buttonTitle)) return null;
  const replies = options.map(({ id, title }) => ({ type: 'reply', reply: { id, title } }));
  return { type: 'interactive', interactive: { type: 'button', body: { text }, action: { buttons: replies } } };
}

function list({ text, options }: OutboundContent) {
  if (!canShow({ text, options }, LIMITS.rows) || !options.every(fitsRow)) return null;
  const rows = options.map(({ id, title, description }) => ({
    id,
    title,
    ...(description?.trim() ? { description } : {}),
  }));
  return {
    type: 'interactive',
    interactive: { type: 'list', body: { text }, action: { button: LIST_BUTTON, sections: [{ rows }] } },
  };
}

/** What buttons and rows have in common: ids of their own, words on each, and a short text above. */
function canShow({ text, options }: Pick<OutboundContent, 'text' | 'options'>, most: number): boolean {
  if (options.length === 0 || options.length > most || length(text) > LIMITS.body) return false;
  const ids = new Set(options.map(({ id }) => id));
  if (ids.size < options.length) return false;
  return options.every(({ id, title }) => id.trim() !== '' && length(id) <= LIMITS.optionId && title.trim() !== '');
}

function fitsRow({ title, description }: OutboundContent['options'][number]): boolean {
  return length(title) <= LIMITS.rowTitle && length(description ?? '') <= LIMITS.rowDescription;
}

function length(text: string): number {
  return [...text].length;
}
