import { ChevronRight, Wrench } from 'lucide-react';
import { useTexts } from '../../../lib/texts.ts';
import { whyTexts } from '../texts/why.ts';
import { Facts } from './facts.tsx';
import type { Turn } from './use-turn.ts';

type Tool = Turn['tools'][number];

/** What was looked up or done, in order, with what was asked and what came back. */
export function TurnTools({ tools }: { readonly tools: readonly Tool[] }) {
  const words = useTexts(whyTexts);
  return (
    <section>
      <h3 className="mb-2 font-semibold text-ink-soft text-xs">{words.tools}</h3>
      {tools.length === 0 && <p className="text-ink-soft">{words.noTools}</p>}
      <ol className="flex flex-col gap-2">
        {tools.map((tool, index) => (
          <li key={index}>
            <ToolCall tool={tool} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function ToolCall({ tool }: { readonly tool: Tool }) {
  const words = useTexts(whyTexts);
  const names: Readonly<Record<string, string>> = words.toolNames;
  return (
    <details open className="group rounded-xl border border-line">
      <summary className="flex min-h-11 list-none items-center gap-2.5 px-3.5">
        <Wrench aria-hidden="true" className="size-4 text-cora" />
        <span className="min-w-0 flex-1 font-medium">{names[tool.tool] ?? tool.tool}</span>
        <ChevronRight aria-hidden="true" className="size-4 text-ink-faint transition-transform group-open:rotate-90" />
      </summary>
      <div className="flex flex-col gap-3 border-line border-t px-3.5 py-3">
        <Facts title={words.asked} value={tool.arguments} />
        <Facts title={words.answered} value={tool.result} />
      </div>
    </details>
  );
}
