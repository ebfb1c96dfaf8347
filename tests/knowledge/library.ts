import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { embedPassages, type Ports, searchKnowledge } from '@post/application';
import {
  createEmbeddingQueue,
  createStore,
  type Database,
  demoClinicFile,
  importClinic,
  readClinicFile,
} from '@post/db';
import { type ClinicId, readTerms } from '@post/domain';
import { localEmbeddings } from '@post/receptionist';

const HERE = import.meta.dirname;

/** How to search: all together, or by one of them alone. */
export type Method = 'hybrid' | 'vector' | 'words';

/** A clinic whose knowledge is the demo clinic's and what lies in `documents`. */
export interface Library {
  readonly passages: number;
  /** The texts found, best first; the threshold of relevance counts for the hybrid search only. */
  search(question: string, method?: Method): Promise<readonly string[]>;
}

export async function openLibrary(database: Database): Promise<Library> {
  const clinicId = await importClinic(database, await readClinicFile(demoClinicFile));
  const ports = {
    store: createStore(database),
    embeddings: localEmbeddings,
    embeddingQueue: createEmbeddingQueue(database),
  };
  for (const name of (await readdir(join(HERE, 'documents'))).sort()) {
    const markdown = await readFile(join(HERE, 'documents', name), 'utf8');
    const title = /^# (.+)$/m.exec(markdown)?.[1] ?? name;
    await ports.store.transact(clinicId, (tx) => tx.saveKnowledgeDocument({ id: null, title, markdown }));
  }
  const passages = await embedAll(ports);
  return { passages, search: (question, method = 'hybrid') => searchBy(ports, clinicId, { question, method }) };
}

type LibraryPorts = Pick<Ports, 'store' | 'embeddings' | 'embeddingQueue'>;

/** Gets all vectors there are to get; how many passages there were. */
async function embedAll(ports: LibraryPorts): Promise<number> {
  let passages = 0;
  for (;;) {
    const batch = await ports.embeddingQueue.claimNext(ports.embeddings.method);
    if (batch === null) return passages;
    await embedPassages(ports, batch, new AbortController().signal);
    passages += batch.passages.length;
  }
}

async function searchBy(
  ports: LibraryPorts,
  clinicId: ClinicId,
  { question, method }: { readonly question: string; readonly method: Method },
): Promise<readonly string[]> {
  if (method === 'hybrid') return (await searchKnowledge(ports, clinicId, question)).map(({ text }) => text);
  const [values = []] = await ports.embeddings.embed([question], new AbortController().signal);
  const search =
    method === 'vector'
      ? { terms: [], vector: { method: ports.embeddings.method, values } }
      : { terms: readTerms(question), vector: null };
  const found = await ports.store.read(clinicId, (reader) => reader.searchKnowledge(search, 3));
  return found.map(({ text }) => text);
}
