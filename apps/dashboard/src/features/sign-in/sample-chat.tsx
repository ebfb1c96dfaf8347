import { CheckCheck, Sparkles } from 'lucide-react';
import { useTexts } from '../../lib/texts.ts';
import { signInTexts } from './texts/sign-in.ts';

/** What the work behind the door looks like. A picture, not content. */
export function SampleChat() {
  const { sample } = useTexts(signInTexts);
  return (
    <div aria-hidden="true" className="flex w-full max-w-md select-none flex-col gap-2.5 self-center">
      <p className="mr-auto max-w-[80%] rounded-2xl rounded-bl-md bg-surface px-4 py-2.5 shadow-low">{sample.ask}</p>
      <div className="ml-auto max-w-[85%] rounded-2xl rounded-br-md bg-cora-soft px-4 py-2.5 shadow-low">
        <p className="mb-0.5 flex items-center gap-1 font-semibold text-cora text-xs">
          <Sparkles className="size-3" />
          Cora
        </p>
        <p>{sample.offer}</p>
      </div>
      <p className="mr-auto max-w-[80%] rounded-2xl rounded-bl-md bg-surface px-4 py-2.5 shadow-low">{sample.choose}</p>
      <div className="ml-auto flex max-w-[85%] items-end gap-2 rounded-2xl rounded-br-md bg-cora-soft px-4 py-2.5 shadow-low">
        <p>{sample.done}</p>
        <CheckCheck className="size-4 shrink-0 text-accent-text" />
      </div>
    </div>
  );
}
