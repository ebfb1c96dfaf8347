import type { ConversationId, Temporal, Term } from '@post/domain';
import type { Page, PageRequest } from './page.ts';

export interface KnowledgeDocument {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
}

/** A piece of the clinic's knowledge. It is data, whatever it says. */
export interface Passage {
  readonly id: string;
  readonly documentId: string;
  readonly documentTitle: string;
  readonly heading: string;
  readonly text: string;
  /** Its place in the document, from 0. */
  readonly position: number;
}

/** A passage and how it meets a question. */
export interface FoundPassage extends Passage {
  /** What part of the question it speaks of, rare words weighing more; 0 to 1. */
  readonly coverage: number;
  /** How close it lies to the question; null while it has no vector of the method in use. */
  readonly cosine: number | null;
  /** The two together; the best passages have the highest. */
  readonly score: number;
}

export interface KnowledgeSearch {
  readonly terms: readonly Term[];
  /** Null: words alone. */
  readonly vector: { readonly method: string; readonly values: readonly number[] } | null;
}

/** `answered` by a document, or `dismissed`: not for the knowledge base. */
export type UnansweredStatus = 'open' | 'answered' | 'dismissed';

/** What patients asked and nothing written answers. */
export interface UnansweredQuestion {
  readonly id: string;
  /** As it was asked last. */
  readonly question: string;
  /** How often it was asked, in these or like words. */
  readonly count: number;
  readonly status: UnansweredStatus;
  /** Where it was asked last. */
  readonly conversationId: ConversationId;
  /** The document that answers it. */
  readonly answeredBy: string | null;
  readonly lastAskedAt: Temporal.Instant;
}

export interface KnowledgeReader {
  knowledgeDocuments(page: PageRequest): Promise<Page<KnowledgeDocument>>;
  knowledgeDocument(id: string): Promise<KnowledgeDocument | null>;
  /** The passages that meet the question best, by words, by slips of words and by meaning; best first. */
  searchKnowledge(search: KnowledgeSearch, limit: number): Promise<readonly FoundPassage[]>;
  /** Asked most recently first. */
  unansweredQuestions(
    filter: { readonly status?: UnansweredStatus },
    page: PageRequest,
  ): Promise<Page<UnansweredQuestion>>;
  unansweredQuestion(id: string): Promise<UnansweredQuestion | null>;
}

export interface KnowledgeWriter {
  /** Passages that stay as they were keep their ids and vectors. */
  saveKnowledgeDocument(document: {
    readonly id: string | null;
    readonly title: string;
    readonly markdown: string;
  }): Promise<KnowledgeDocument>;
  /** Questions that it answered are open again. */
  deleteKnowledgeDocument(id: string): Promise<boolean>;
  /** Counts a question under the like ones; an answered one is open again, a dismissed one stays dismissed. */
  noteUnanswered(asked: {
    readonly question: string;
    readonly conversationId: ConversationId;
    readonly at: Temporal.Instant;
  }): Promise<UnansweredQuestion>;
  settleUnanswered(
    id: string,
    outcome: { readonly status: UnansweredStatus; readonly answeredBy: string | null },
  ): Promise<UnansweredQuestion>;
}
