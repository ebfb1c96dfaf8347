export type FileKind = 'pdf' | 'docx' | 'text';

const PDF = '%PDF-';
const ZIP = 'PK\u0003\u0004';
const WORD = 'word/document.xml';

/** What a file is by its content, whatever it is called; null when nobody reads such files here. */
export function kindOfFile(bytes: Uint8Array): FileKind | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.includes(PDF)) return 'pdf';
  if (head.startsWith(ZIP)) return Buffer.from(bytes).includes(WORD) ? 'docx' : null;
  return isText(bytes) ? 'text' : null;
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
