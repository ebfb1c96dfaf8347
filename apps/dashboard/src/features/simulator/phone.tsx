import { useEffect, useRef } from 'react';
import { useTexts } from '../../lib/texts.ts';
import type { InventedPatient } from './invented-patient.ts';
import { PhoneBubble } from './phone-bubble.tsx';
import { PhoneComposer } from './phone-composer.tsx';
import { simulatorTexts } from './texts/simulator.ts';
import { usePhone } from './use-phone.ts';

export interface PhoneProps {
  readonly patient: InventedPatient;
  readonly heard: (phone: string, conversationId: string | null) => void;
}

/** A patient's phone with the clinic's chat open. */
export function Phone({ patient, heard }: PhoneProps) {
  const words = useTexts(simulatorTexts);
  const { messages, say, isPending, problem, unsent } = usePhone(patient, heard);
  const end = useRef<HTMLDivElement>(null);
  const last = messages.at(-1);
  useEffect(() => {
    if (last?.id) void end.current?.scrollIntoView({ block: 'nearest' });
  }, [last?.id]);
  return (
    <section
      aria-label={patient.name}
      className="flex h-full w-full flex-col overflow-hidden bg-sunken lg:max-h-[46rem] lg:w-[24rem] lg:rounded-[2rem] lg:border-8 lg:border-ink lg:shadow-high"
    >
      <header className="flex items-center gap-3 bg-surface px-4 py-3">
        <img src="/icon.svg" alt="" className="size-9 rounded-full" />
        <div>
          <p className="font-semibold">{words.clinic}</p>
          <p className="text-ink-soft text-xs">{words.online}</p>
        </div>
      </header>
      <div role="log" aria-label={words.clinic} className="flex min-h-0 flex-1 flex-col gap-1.5 overflow-y-auto p-3">
        <span className="mt-auto" />
        {messages.map((message) => (
          <PhoneBubble
            key={message.id}
            message={message}
            onTap={message.id === last?.id ? (option) => say({ text: option.title, choiceId: option.id }) : null}
          />
        ))}
        {messages.length === 0 && <Starters onPick={(text) => say({ text })} />}
        <div ref={end} />
      </div>
      <PhoneComposer
        disabled={isPending}
        unsent={unsent}
        problem={problem && words[problem]}
        onSend={(text) => say({ text })}
      />
    </section>
  );
}

function Starters({ onPick }: { readonly onPick: (text: string) => void }) {
  const words = useTexts(simulatorTexts);
  return (
    <div className="flex flex-col items-end gap-2">
      <p className="text-ink-soft text-xs">{words.startersHint}</p>
      {words.starters.map((text) => (
        <button
          key={text}
          type="button"
          onClick={() => onPick(text)}
          className="rounded-2xl border border-line bg-surface px-3.5 py-2 text-left hover:bg-hover"
        >
          {text}
        </button>
      ))}
    </div>
  );
}
