import type { KnowledgeItem, UnansweredItem } from '@post/api/contract';
import type { DocumentDraft } from './document-drafts.ts';

/** What the form is opened with: a document, or a new one, perhaps for a question that waits or from a file. */
export interface EditedDocument {
  readonly document: KnowledgeItem | null;
  readonly question: UnansweredItem | null;
  /** What a file says, to look through. */
  readonly file: DocumentDraft | null;
}

/** Under which name its unsaved text is kept. */
export function draftName({ document, question, file }: EditedDocument): string {
  return document?.id ?? question?.id ?? (file ? 'file' : 'new');
}
