import { TriangleAlert } from 'lucide-react';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { whyTexts } from '../texts/why.ts';
import type { Turn } from './use-turn.ts';

/** Who composed the words, how long it took and what it cost. */
export function TurnFacts({ turn }: { readonly turn: Turn }) {
  const words = useTexts(whyTexts);
  const format = useFormat();
  const tokens = `${format.number(turn.inputTokens)} → ${format.number(turn.outputTokens)}`;
  const facts = [
    [words.brain, words.brains[turn.brain]],
    [words.latency, format.duration(turn.latencyMs)],
    turn.model && [words.model, turn.model],
    turn.requests > 0 && [words.requests, format.number(turn.requests)],
    turn.requests > 0 && [words.tokens, tokens],
    turn.requests > 0 && [
      words.cost,
      turn.costMicroUsd === null ? words.noPrice : format.microDollars(turn.costMicroUsd),
    ],
    turn.promptVersion && [words.prompt, turn.promptVersion],
  ].filter((fact): fact is [string, string] => Array.isArray(fact));
  return (
    <section>
      <p className="mb-3 text-ink-soft">{words.brainHints[turn.brain]}</p>
      <dl className="overflow-hidden rounded-xl border border-line">
        {facts.map(([label, value]) => (
          <div key={label} className="flex justify-between gap-4 border-line border-b px-3.5 py-2 last:border-0">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="min-w-0 truncate font-medium tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {turn.modelFailure && (
        <p className="mt-3 flex gap-2 rounded-xl bg-warn-soft px-3.5 py-2.5 text-warn">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          <span>
            {words.modelFailure} {turn.modelFailure}
          </span>
        </p>
      )}
    </section>
  );
}
