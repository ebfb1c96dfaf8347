import type { OutboundFile } from '@post/domain';

export interface RecognisedFile extends Pick<OutboundFile, 'media' | 'mimeType'> {
  readonly kind: 'file';
}

const MIB = 1024 * 1024;

/** What every channel takes: WhatsApp's own limit for pictures, and ours for the rest, which is kept in the database. */
const LARGEST_BYTES: Readonly<Record<OutboundFile['media'], number>> = {
  image: 5 * MIB,
  audio: 10 * MIB,
  document: 10 * MIB,
};

const SIGNATURES: readonly (Omit<RecognisedFile, 'kind'> & {
  readonly at: number;
  readonly starts: readonly string[];
})[] = [
  { media: 'image', mimeType: 'image/jpeg', at: 0, starts: ['\xff\xd8\xff'] },
  { media: 'image', mimeType: 'image/png', at: 0, starts: ['\x89PNG\r\n\x1a\n'] },
  { media: 'document', mimeType: 'application/pdf', at: 0, starts: ['%PDF-'] },
  { media: 'audio', mimeType: 'audio/ogg', at: 0, starts: ['OggS'] },
  { media: 'audio', mimeType: 'audio/mpeg', at: 0, starts: ['ID3', '\xff\xfb', '\xff\xf3', '\xff\xf2'] },
  { media: 'audio', mimeType: 'audio/mp4', at: 4, starts: ['ftypM4A'] },
];

type RecogniseOutcome = RecognisedFile | { readonly kind: 'bad-file' | 'file-too-large' };

/** What a file is by its own first bytes, whatever its name says; only what every channel can deliver is one. */
export function recogniseFile(bytes: Uint8Array): RecogniseOutcome {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const known = SIGNATURES.find(({ at, starts }) => starts.some((start) => head.startsWith(start, at)));
  if (!known) return { kind: 'bad-file' };
  const { media, mimeType } = known;
  return bytes.byteLength > LARGEST_BYTES[media] ? { kind: 'file-too-large' } : { kind: 'file', media, mimeType };
}
