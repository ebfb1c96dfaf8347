import { type ClinicId, readTerms } from '@post/domain';
import type { Ports } from '../ports/index.ts';
import type { FoundPassage, KnowledgeSearch } from '../ports/knowledge-doors.ts';

/**
 * A passage that speaks of less of the question than this is about something else. Lying close to it makes up for some;
 * without a vector more must be said. Measured in docs/knowledge.md.
 */
const ABOUT_IT = { withVector: 0.68, byWords: 0.53 } as const;
const CLOSENESS_COUNTS = 0.5;

/** More than three passages are rarely read and blur what is asked. */
const MOST_PASSAGES = 3;

/** A question waits this long for its vector; then words alone must do. */
const VECTOR_WAIT_MS = 3_000;

/** The passages that are about the question, best first; none when nothing written is. */
export async function searchKnowledge(
  ports: Pick<Ports, 'store' | 'embeddings'>,
  clinicId: ClinicId,
  question: string,
): Promise<readonly FoundPassage[]> {
  const terms = readTerms(question);
  if (terms.length === 0) return [];
  const vector = await vectorOf(ports.embeddings, question);
  const found = await ports.store.read(clinicId, (reader) => reader.searchKnowledge({ terms, vector }, MOST_PASSAGES));
  return found.filter((passage) => isAboutIt(passage, ports.embeddings.closeFrom));
}

function isAboutIt({ coverage, cosine }: FoundPassage, closeFrom: number): boolean {
  if (cosine === null) return coverage >= ABOUT_IT.byWords;
  return coverage + CLOSENESS_COUNTS * cosine >= ABOUT_IT.withVector || cosine >= closeFrom;
}

/** Null when the endpoint does not give it: an answer by words is better than none. */
async function vectorOf(embeddings: Ports['embeddings'], question: string): Promise<KnowledgeSearch['vector']> {
  try {
    const [values] = await embeddings.embed([question], AbortSignal.timeout(VECTOR_WAIT_MS));
    return values ? { method: embeddings.method, values } : null;
  } catch {
    return null;
  }
}
