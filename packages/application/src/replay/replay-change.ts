import type { Catalogue } from '@post/domain';
import type { KnowledgeDocument } from '../ports/knowledge-doors.ts';
import type { Receptionist } from '../ports/receptionist.ts';

/** What is other in the second run: a rule of the clinic, a document, the brain, or several of them. */
export interface ReplayChange {
  readonly catalogue?: (catalogue: Catalogue) => Catalogue;
  /** Each stands in the place of the document with its title, or beside the others when there is none. */
  readonly documents?: readonly Pick<KnowledgeDocument, 'title' | 'markdown'>[];
  readonly receptionist?: Receptionist;
}
