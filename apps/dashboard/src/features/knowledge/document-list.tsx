import type { KnowledgeItem } from '@post/api/contract';
import { BookOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '../../components/ui/badge.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { useTexts } from '../../lib/texts.ts';
import { documentDraft } from './document-drafts.ts';
import { knowledgeTexts } from './texts/knowledge.ts';

/** More than two lines of the widest screen show. */
const BEGINNING = 400;

export interface DocumentListProps {
  readonly documents: readonly KnowledgeItem[];
  readonly action: ReactNode;
  readonly onOpen: (document: KnowledgeItem) => void;
}

/** The documents by title, each with how it begins. */
export function DocumentList({ documents, action, onOpen }: DocumentListProps) {
  const words = useTexts(knowledgeTexts).documents;
  if (documents.length === 0)
    return <EmptyState icon={BookOpen} title={words.emptyTitle} hint={words.emptyHint} action={action} />;
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-2xl border border-line bg-surface">
      {documents.map((document) => (
        <li key={document.id}>
          <button
            type="button"
            onClick={() => onOpen(document)}
            className="flex w-full flex-col gap-0.5 px-4 py-3 text-left hover:bg-hover"
          >
            <span className="flex items-center gap-2 font-medium">
              {document.title}
              {documentDraft(document.id) !== null && <Badge tone="warn">{words.draft}</Badge>}
            </span>
            <span className="line-clamp-2 text-ink-soft text-xs">{beginning(document.markdown)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function beginning(markdown: string): string {
  return markdown.replace(/^#.*$/gm, '').replace(/\s+/g, ' ').trim().slice(0, BEGINNING);
}
