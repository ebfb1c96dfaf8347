import type { KnowledgeItem, UnansweredItem } from '@post/api/contract';

/** What the form is opened with: a document, or a new one, perhaps for a question that waits for an answer. */
export interface EditedDocument {
  readonly document: KnowledgeItem | null;
  readonly question: UnansweredItem | null;
}

/** Under which name its unsaved text is kept. */
export function draftName({ document, question }: EditedDocument): string {
  return document?.id ?? question?.id ?? 'new';
}
