import type { Delivery } from '@post/application';

/** A person types a short answer in a second or two; more than this only makes the patient wait. */
const MOST_TYPING_SECONDS = 4;
const CHARACTERS_PER_SECOND = 80;

export interface ZapiMessage {
  /** What the instance is asked to do. */
  readonly name: string;
  /** The body of the request, without the recipient. */
  readonly message: Readonly<Record<string, unknown>>;
}

/** How Z-API is asked to send a reply: a file goes inside the request, so that the patient's papers have no public address. */
export function zapiMessage({ content, file }: Pick<Delivery, 'content' | 'file'>, typing: boolean): ZapiMessage {
  if (content.file && file) return fileMessage(content.file, file, content.text);
  const message = { message: content.text };
  if (!typing) return { name: 'send-text', message };
  const seconds = Math.ceil(content.text.length / CHARACTERS_PER_SECOND);
  const delays = { delayMessage: 1, delayTyping: Math.min(MOST_TYPING_SECONDS, seconds) };
  return { name: 'send-text', message: { ...message, ...delays } };
}

function fileMessage(
  { media, fileName, mimeType }: NonNullable<Delivery['content']['file']>,
  { bytes }: NonNullable<Delivery['file']>,
  text: string,
): ZapiMessage {
  const inline = `data:${mimeType};base64,${Buffer.from(bytes).toString('base64')}`;
  const caption = text === '' ? {} : { caption: text };
  if (media === 'image') return { name: 'send-image', message: { image: inline, ...caption } };
  if (media === 'audio') return { name: 'send-audio', message: { audio: inline, waveform: true } };
  return { name: 'send-document/pdf', message: { document: inline, fileName, ...caption } };
}
