import type { ReplanItem, ReplanLineItem } from '@post/api/contract';
import { useState } from 'react';
import { Badge, type BadgeTone } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Modal } from '../../components/ui/modal.tsx';
import { useFormat } from '../../lib/format.ts';
import { useTexts } from '../../lib/texts.ts';
import { replanningTexts } from './texts/replanning.ts';
import { useUndoReplan } from './use-replans.ts';

const TONES: Readonly<Record<ReplanLineItem['state'], BadgeTone>> = {
  'to-ask': 'plain',
  asked: 'cora',
  declined: 'warn',
  moved: 'good',
  cancelled: 'plain',
  task: 'danger',
  withdrawn: 'plain',
};

/** One absence: who has answered, who has not, and the way back. */
export function ReplanCard({ replan }: { readonly replan: ReplanItem }) {
  const words = useTexts(replanningTexts);
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { professional, from, to, lines, undoneAt } = replan;
  const count = (...states: readonly ReplanLineItem['state'][]) =>
    lines.filter(({ state }) => states.includes(state)).length;
  const [waiting, forStaff] = [count('to-ask', 'asked', 'declined'), count('task')];
  const days = from === to ? format.date(from) : `${format.date(from)} – ${format.date(to)}`;
  return (
    <article aria-label={`${professional.name}, ${days}`} className="rounded-2xl border border-line bg-surface p-4">
      <header className="flex flex-wrap items-center gap-2">
        <h3 className="font-semibold">{professional.name}</h3>
        <p className="text-ink-soft tabular-nums">{days}</p>
        {undoneAt && <Badge>{words.undone}</Badge>}
        {!undoneAt && waiting + forStaff === 0 && <Badge tone="good">{words.done}</Badge>}
        {!undoneAt && (
          <Button size="small" className="ml-auto" onClick={() => setAsking(true)}>
            {words.undo}
          </Button>
        )}
      </header>
      <p className="mt-1 text-ink-soft" aria-live="polite">
        {[
          words.progress(count('moved'), lines.length),
          waiting > 0 && words.waiting(waiting),
          forStaff > 0 && words.forStaff(forStaff),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className="mt-2 divide-y divide-line">
        {lines.map((line) => (
          <Line key={line.appointment.id} line={line} />
        ))}
      </ul>
      {asking && <UndoQuestion replan={replan} onClose={() => setAsking(false)} />}
    </article>
  );
}

function Line({ line: { appointment, fromStartsAt, to, state, why } }: { readonly line: ReplanLineItem }) {
  const words = useTexts(replanningTexts);
  const format = useFormat();
  const when = (moment: string) => `${format.day(moment)}, ${format.time(moment)}`;
  const target = state === 'moved' ? appointment.startsAt : to?.startsAt;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <span className="min-w-0 flex-1 basis-40 font-medium">{appointment.patient.name}</span>
      <span className="text-ink-soft tabular-nums">
        {when(fromStartsAt)}
        {target && ` → ${when(target)}`}
      </span>
      <Badge tone={TONES[state]}>
        {words.states[state]}
        {state === 'task' && why && `: ${words.whys[why]}`}
      </Badge>
    </li>
  );
}

function UndoQuestion({ replan, onClose }: { readonly replan: ReplanItem; readonly onClose: () => void }) {
  const words = useTexts(replanningTexts);
  const undo = useUndoReplan();
  return (
    <Modal
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.undoAsk(replan.professional.name)}
      closeLabel={words.keep}
    >
      <p>{words.undoHint}</p>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose}>{words.keep}</Button>
        <Button tone="danger" disabled={undo.isPending} onClick={() => undo.mutate(replan.id, { onSuccess: onClose })}>
          {words.undo}
        </Button>
      </div>
    </Modal>
  );
}
