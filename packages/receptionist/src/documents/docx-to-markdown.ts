import mammoth from 'mammoth';
import TurndownService from 'turndown';

/** Nothing that staff write unpacks to more; a file that says it does was made to do harm. */
const MOST_UNPACKED = 100 * 1024 * 1024;

/** A Word document as Markdown, headings and lists kept, pictures left out. Throws when it is damaged. */
export async function docxToMarkdown(bytes: Uint8Array): Promise<string> {
  const file = Buffer.from(bytes);
  if (unpackedSize(file) > MOST_UNPACKED) throw new Error('the file unpacks to more than any document needs');
  const { value } = await mammoth.convertToHtml(
    { buffer: file },
    { convertImage: mammoth.images.imgElement(noPicture) },
  );
  const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*' });
  turndown.remove('img');
  // A row reads as one line: what belongs together stays together when the document is cut into passages.
  turndown.addRule('cell', { filter: ['td', 'th'], replacement: (words) => `${words.replace(/\s+/g, ' ').trim()} | ` });
  turndown.addRule('row', { filter: 'tr', replacement: (cells) => `${cells.replace(/ \| $/, '').trim()}\n\n` });
  return turndown.turndown(value);
}

async function noPicture(): Promise<{ readonly src: string }> {
  return { src: '' };
}

const CENTRAL_ENTRY = Buffer.from('PK\u0001\u0002', 'latin1');
const UNPACKED_AT = 24;

/** The sum of what the archive's directory says, in bytes. */
function unpackedSize(file: Buffer): number {
  let total = 0;
  for (let at = file.indexOf(CENTRAL_ENTRY); at >= 0; at = file.indexOf(CENTRAL_ENTRY, at + 1)) {
    if (at + UNPACKED_AT + 4 <= file.length) total += file.readUInt32LE(at + UNPACKED_AT);
  }
  return total;
}
