import type { FileRead } from '@post/application';
import { docxToMarkdown } from './docx-to-markdown.ts';
import { kindOfFile } from './kind-of-file.ts';
import { pdfToMarkdown } from './pdf-to-markdown.ts';

/** Nobody looks through more than this before saving it. */
const LONGEST = 200_000;

/** Reads a file of whatever kind into Markdown. */
export async function readFile(bytes: Uint8Array): Promise<FileRead> {
  const kind = kindOfFile(bytes);
  if (kind === null) return { kind: 'unreadable' };
  try {
    const markdown = (await toMarkdown(bytes, kind)).trim();
    if (!/\p{L}{2}/u.test(markdown)) return { kind: 'no-text' };
    return markdown.length > LONGEST ? { kind: 'too-long' } : { kind: 'read', title: titleOf(markdown), markdown };
  } catch (error) {
    return { kind: error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'unreadable' };
  }
}

function toMarkdown(bytes: Uint8Array, kind: 'pdf' | 'docx' | 'text'): Promise<string> | string {
  if (kind === 'pdf') return pdfToMarkdown(bytes);
  return kind === 'docx' ? docxToMarkdown(bytes) : new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
}

/** The first heading, or the first line if it is short. */
function titleOf(markdown: string): string | null {
  const heading = /^#{1,3}\s+(.+)$/m.exec(markdown)?.[1];
  const [first = ''] = markdown.split('\n');
  const title = heading ?? (first.length <= 100 ? first : null);
  return (
    title
      ?.replace(/[*_`\\]/g, '')
      .trim()
      .slice(0, 300) || null
  );
}
