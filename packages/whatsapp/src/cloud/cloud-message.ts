import type { OutboundContent, OutboundFile } from '@post/domain';

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

/**
 * The body of a send, without the recipient; null when the text is nothing or longer than any message may be. `fileId` is
 * what Meta calls the file that goes with it.
 */
export function cloudMessage(
  content: OutboundContent,
  fileId: string | null = null,
): Readonly<Record<string, unknown>> | null {
  const { text } = content;
  if (content.file && fileId !== null) return fileMessage(content.file, fileId, text);
  if (text.trim() === '' || length(text) > LIMITS.text) return null;
  return buttons(content) ?? list(content) ?? { type: 'text', text: { body: text, preview_url: false } };
}

function fileMessage({ media, fileName }: OutboundFile, id: string, text: string) {
  if (length(text) > LIMITS.body) return null;
  const caption = text === '' ? {} : { caption: text };
  if (media === 'audio') return { type: 'audio', audio: { id } };
  if (media === 'image') return { type: 'image', image: { id, ...caption } };
  return { type: 'document', document: { id, filename: fileName, ...caption } };
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
