/** A file as Markdown, or why it cannot be read: damaged or of a kind nobody reads here, locked by a password, pictures of pages only, too much. */
export type FileRead =
  | { readonly kind: 'read'; readonly title: string | null; readonly markdown: string }
  | { readonly kind: 'unreadable' | 'locked' | 'no-text' | 'too-long' };

/** Turns files that staff bring (Markdown or plain text, PDF, DOCX) into text to look through. */
export interface DocumentFiles {
  /** Reads one file away from everything else, within bounds of time and memory: a hostile file harms nobody. */
  read(bytes: Uint8Array): Promise<FileRead>;
}
