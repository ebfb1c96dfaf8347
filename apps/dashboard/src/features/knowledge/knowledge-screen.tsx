import { Plus } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { useCommands } from '../../lib/commands/use-commands.ts';
import { useTexts } from '../../lib/texts.ts';
import { useMe } from '../../lib/use-me.ts';
import { DocumentForm } from './document-form.tsx';
import { DocumentList } from './document-list.tsx';
import type { EditedDocument } from './edited-document.ts';
import { SendFile } from './send-file.tsx';
import { knowledgeTexts } from './texts/knowledge.ts';
import { TryQuestion } from './try-question.tsx';
import { UnansweredList } from './unanswered-list.tsx';
import { useDocuments } from './use-documents.ts';
import { useUnanswered } from './use-unanswered.ts';

const NEW: EditedDocument = { document: null, question: null, file: null };

/** What Cora may answer from, what she could not answer, and a place to try her. */
export function KnowledgeScreen() {
  const words = useTexts(knowledgeTexts);
  const { data: me } = useMe();
  const documents = useDocuments();
  const unanswered = useUnanswered();
  const [edited, setEdited] = useState<EditedDocument | null>(null);
  const mayWrite = me?.role === 'owner' || me?.role === 'manager';
  const create = () => setEdited(NEW);
  useCommands(
    mayWrite ? [{ id: 'document:new', group: words.commands, label: words.create, keys: 'n', run: create }] : [],
  );
  const openById = (id: string) => {
    const document = documents.data?.find((one) => one.id === id);
    if (document) setEdited({ ...NEW, document });
  };
  const newDocument = mayWrite && (
    <Button tone="primary" onClick={create}>
      <Plus aria-hidden="true" />
      {words.create}
    </Button>
  );
  return (
    <div className="h-full overflow-y-auto p-4 pt-10 lg:p-6">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div>
          <h1 className="font-semibold text-2xl tracking-tight">{words.title}</h1>
          <p className="mt-1 max-w-prose text-ink-soft">{words.about}</p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {mayWrite && <SendFile onRead={(file) => setEdited({ ...NEW, file })} />}
          {newDocument}
        </div>
      </header>
      <div className="mt-5 grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <Part title={words.documents.title}>
          <Loaded query={documents} failed={words.documents.failed}>
            {(items) => (
              <DocumentList
                documents={items}
                action={newDocument}
                onOpen={(document) => setEdited({ ...NEW, document })}
              />
            )}
          </Loaded>
        </Part>
        <div className="flex flex-col gap-5">
          <Part title={words.tryOut.title} boxed>
            <TryQuestion onOpen={openById} />
          </Part>
          <Part title={words.unanswered.title} boxed>
            <Loaded query={unanswered} failed={words.unanswered.failed}>
              {(questions) => (
                <UnansweredList
                  questions={questions}
                  onAnswer={mayWrite ? (question) => setEdited({ ...NEW, question }) : null}
                />
              )}
            </Loaded>
          </Part>
        </div>
      </div>
      {edited && <DocumentForm edited={edited} mayWrite={mayWrite} onClose={() => setEdited(null)} />}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly boxed?: boolean;
  readonly children: ReactNode;
}

function Part({ title, boxed = false, children }: PartProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={boxed ? 'rounded-2xl border border-line bg-surface p-4' : ''}>
      <h2 id={titleId} className="mb-3 font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

interface LoadedProps<T> {
  readonly query: { readonly data: T | undefined; readonly isError: boolean; readonly refetch: () => unknown };
  readonly failed: string;
  readonly children: (items: T) => ReactNode;
}

function Loaded<T>({ query: { data, isError, refetch }, failed, children }: LoadedProps<T>) {
  const { retry } = useTexts(knowledgeTexts);
  if (data !== undefined) return children(data);
  if (isError) return <ErrorState title={failed} retryLabel={retry} onRetry={() => void refetch()} />;
  return <Skeleton className="h-40 w-full rounded-2xl" />;
}
