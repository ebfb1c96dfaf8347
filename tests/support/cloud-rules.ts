type Json = Readonly<Record<string, unknown>>;

/** The code that the Graph API would refuse a send with, and why; null when it takes it. */
export function cloudRefusal(body: unknown): { readonly code: number; readonly details: string } | null {
  const send = objectOf(body);
  if (send.messaging_product !== 'whatsapp') return { code: 100, details: 'messaging_product' };
  const wrong = wrongRecipient(send) ?? wrongMessage(send);
  return wrong === null ? null : { code: 131009, details: wrong };
}

function wrongRecipient({ recipient_type, to, recipient }: Json): string | null {
  if (recipient_type !== undefined && recipient_type !== 'individual') return 'recipient_type';
  if (to !== undefined) return typeof to === 'string' && /^\d{8,15}$/.test(to) ? null : 'to';
  const scoped = typeof recipient === 'string' && /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/.test(recipient);
  return scoped ? null : 'recipient';
}

function wrongMessage({ type, text, interactive, ...files }: Json): string | null {
  if (type === 'text') return isText(objectOf(text).body, 4096) ? null : 'text.body';
  if (type === 'image' || type === 'audio' || type === 'document') return wrongFile(type, objectOf(files[type]));
  if (type !== 'interactive') return 'type';
  const { body, action, type: shown } = objectOf(interactive);
  if (!isText(objectOf(body).text, 1024)) return 'interactive.body';
  if (shown === 'button') return wrongButtons(objectOf(action));
  return shown === 'list' ? wrongList(objectOf(action)) : 'interactive.type';
}

function wrongFile(type: string, { id, caption, filename }: Json): string | null {
  if (!isText(id, 100)) return `${type}.id`;
  if (caption !== undefined && (type === 'audio' || !isText(caption, 1024))) return `${type}.caption`;
  return type !== 'document' || isText(filename, 240) ? null : 'document.filename';
}

function wrongButtons({ buttons }: Json): string | null {
  const replies = listOf(buttons).map((button) => (button.type === 'reply' ? objectOf(button.reply) : {}));
  if (replies.length < 1 || replies.length > 3) return 'number of buttons';
  if (!replies.every(({ id, title }) => isText(id, 256) && isText(title, 20))) return 'button';
  return areUnique(replies, 'id') && areUnique(replies, 'title') ? null : 'the same button twice';
}

function wrongList({ button, sections }: Json): string | null {
  if (!isText(button, 20)) return 'the button of the list';
  const parts = listOf(sections);
  if (parts.length > 1 && !parts.every(({ title }) => isText(title, 24))) return 'section title';
  const rows = parts.flatMap((section) => listOf(section.rows));
  if (rows.length < 1 || rows.length > 10) return 'number of rows';
  const fit = rows.every(
    ({ id, title, description }) =>
      isText(id, 200) && isText(title, 24) && (description === undefined || isText(description, 72)),
  );
  return fit && areUnique(rows, 'id') ? null : 'row';
}

function isText(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.trim() !== '' && [...value].length <= most;
}

function areUnique(items: readonly Json[], key: string): boolean {
  return new Set(items.map((item) => item[key])).size === items.length;
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}
