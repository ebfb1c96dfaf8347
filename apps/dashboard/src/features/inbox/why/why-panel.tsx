import { FileQuestion } from 'lucide-react';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Modal } from '../../../components/ui/modal.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { whyTexts } from '../texts/why.ts';
import { TurnFacts } from './turn-facts.tsx';
import { TurnTools } from './turn-tools.tsx';
import { useTurn } from './use-turn.ts';

export interface WhyPanelProps {
  readonly conversationId: string;
  readonly messageId: string;
  readonly onClose: () => void;
}

/** Where a reply of Cora's came from: what she looked up, what she was told, what it took. */
export function WhyPanel({ conversationId, messageId, onClose }: WhyPanelProps) {
  const words = useTexts(whyTexts);
  const { data: turn, isError, isPending, refetch } = useTurn(conversationId, messageId);
  return (
    <Modal open shape="side" title={words.title} closeLabel={words.close} onOpenChange={(open) => open || onClose()}>
      {isPending && (
        <div className="flex flex-col gap-4">
          <Skeleton className="h-24 w-full rounded-xl" />
          <Skeleton className="h-40 w-full rounded-xl" />
        </div>
      )}
      {isError && <ErrorState title={words.failed} retryLabel={words.retry} onRetry={() => void refetch()} />}
      {turn === null && <EmptyState icon={FileQuestion} title={words.unknownTitle} hint={words.unknownHint} />}
      {turn && (
        <div className="flex flex-col gap-6">
          <TurnFacts turn={turn} />
          <TurnTools tools={turn.tools} />
        </div>
      )}
    </Modal>
  );
}
