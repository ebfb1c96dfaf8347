export interface DocumentDraft {
  readonly title: string;
  readonly markdown: string;
}

const KEY = 'knowledge-draft:';

/** What was typed into a document and not saved; it outlives a closed form and a reloaded page. */
export function documentDraft(name: string): DocumentDraft | null {
  const kept: unknown = JSON.parse(sessionStorage.getItem(KEY + name) ?? 'null');
  return isDraft(kept) ? kept : null;
}

export function keepDocumentDraft(name: string, draft: DocumentDraft | null): void {
  if (draft === null) sessionStorage.removeItem(KEY + name);
  else sessionStorage.setItem(KEY + name, JSON.stringify(draft));
}

function isDraft(kept: unknown): kept is DocumentDraft {
  if (typeof kept !== 'object' || kept === null || !('title' in kept) || !('markdown' in kept)) return false;
  return typeof kept.title === 'string' && typeof kept.markdown === 'string';
}
