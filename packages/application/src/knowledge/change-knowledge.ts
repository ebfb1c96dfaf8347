import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import type { KnowledgeDocument, UnansweredQuestion } from '../ports/knowledge-doors.ts';

export type SaveDocumentOutcome =
  | { readonly kind: 'saved'; readonly document: KnowledgeDocument }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'edited-meanwhile' }
  | { readonly kind: 'empty' };

interface DocumentWords {
  readonly title: string;
  readonly markdown: string;
}

export interface SaveDocumentRequest extends DocumentWords {
  readonly id: string | null;
  /** What the editing began with; left out, what stands there is written over. */
  readonly seen?: DocumentWords | undefined;
}

/** Writes a knowledge document, new when `id` is null; Cora's next answer uses it. */
export async function saveDocument(
  ports: Pick<Ports, 'store' | 'nudges'>,
  actor: Actor,
  request: SaveDocumentRequest,
): Promise<SaveDocumentOutcome> {
  const [title, markdown] = [request.title.trim(), request.markdown.trim()];
  if (title === '' || markdown === '') return { kind: 'empty' };
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<SaveDocumentOutcome> => {
    if (request.id !== null) {
      const standing = await tx.knowledgeDocument(request.id);
      if (!standing) return { kind: 'unknown' };
      if (request.seen && !isAsSeen(standing, request.seen)) return { kind: 'edited-meanwhile' };
    }
    const document = await tx.saveKnowledgeDocument({ id: request.id, title, markdown });
    await tx.appendEvents(actor, [{ kind: 'knowledge.changed', subjectId: document.id }]);
    return { kind: 'saved', document };
  });
  if (outcome.kind === 'saved') {
    ports.nudges.knowledgeChanged();
    ports.nudges.eventsAppended(actor.clinicId);
  }
  return outcome;
}

function isAsSeen(standing: DocumentWords, seen: DocumentWords): boolean {
  return standing.title === seen.title && standing.markdown === seen.markdown;
}

/** Removes a knowledge document; false when there is none with this id. */
export async function deleteDocument(
  ports: Pick<Ports, 'store' | 'nudges'>,
  actor: Actor,
  id: string,
): Promise<boolean> {
  const deleted = await ports.store.transact(actor.clinicId, async (tx) => {
    if (!(await tx.deleteKnowledgeDocument(id))) return false;
    await tx.appendEvents(actor, [{ kind: 'knowledge.changed', subjectId: id, detail: { deleted: true } }]);
    return true;
  });
  if (deleted) ports.nudges.eventsAppended(actor.clinicId);
  return deleted;
}

export type SettleQuestionOutcome =
  | { readonly kind: 'settled'; readonly question: UnansweredQuestion }
  | { readonly kind: 'unknown' };

/** Takes a patients' question off the list: a document answers it now, or nothing should. */
export async function settleQuestion(
  ports: Pick<Ports, 'store' | 'nudges'>,
  actor: Actor,
  request: { readonly id: string; readonly answeredBy: string | null },
): Promise<SettleQuestionOutcome> {
  const { id, answeredBy } = request;
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<SettleQuestionOutcome> => {
    const isThere = (await tx.unansweredQuestion(id)) !== null;
    if (!isThere || (answeredBy !== null && !(await tx.knowledgeDocument(answeredBy)))) return { kind: 'unknown' };
    const status = answeredBy === null ? 'dismissed' : 'answered';
    const question = await tx.settleUnanswered(id, { status, answeredBy });
    await tx.appendEvents(actor, [{ kind: 'knowledge.unanswered', subjectId: id, detail: { status } }]);
    return { kind: 'settled', question };
  });
  if (outcome.kind === 'settled') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
