import { ArrowRight, Check } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'react-router';
import { Button } from '../../components/ui/button.tsx';
import { classNames } from '../../lib/class-names.ts';
import { createPreference, usePreference } from '../../lib/preference.ts';
import { useTexts } from '../../lib/texts.ts';
import { firstStepsTexts } from './texts/first-steps.ts';
import { type FirstStep, useFirstSteps } from './use-first-steps.ts';

const wanted = createPreference('first-steps', ['shown', 'later']);

/** Leads a new clinic to its first booking; gone when all is done, or when somebody has no time for it now. */
export function FirstSteps() {
  const choice = usePreference(wanted);
  const steps = useFirstSteps();
  if (choice === 'later' || !steps || steps.every(({ done }) => done)) return null;
  return <Steps steps={steps} />;
}

function Steps({ steps }: { readonly steps: readonly FirstStep[] }) {
  const words = useTexts(firstStepsTexts);
  const titleId = useId();
  const next = steps.find(({ done }) => !done);
  return (
    <section aria-labelledby={titleId} className="rounded-2xl border border-line bg-surface p-4 lg:p-5">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={titleId} className="font-semibold text-lg">
          {words.title}
        </h2>
        <p className="text-ink-soft text-sm">{words.progress(steps.filter(({ done }) => done).length, steps.length)}</p>
        <Button tone="quiet" size="small" className="ml-auto" onClick={() => wanted.write('later')}>
          {words.later}
        </Button>
      </header>
      <ol className="mt-3 grid gap-2 md:grid-cols-2 xl:grid-cols-3">
        {steps.map((step) => (
          <Step key={step.name} step={step} isNext={step === next} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step: { name, path, done }, isNext }: { readonly step: FirstStep; readonly isNext: boolean }) {
  const words = useTexts(firstStepsTexts);
  const { title, hint } = words.steps[name];
  return (
    <li>
      <Link
        to={path}
        aria-current={isNext ? 'step' : undefined}
        className={classNames(
          'flex h-full items-start gap-3 rounded-xl border p-3 transition-colors hover:bg-hover',
          isNext ? 'border-accent bg-accent-soft' : 'border-line',
        )}
      >
        <span
          aria-hidden="true"
          className={classNames(
            'mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-full',
            done ? 'bg-good-soft text-good' : 'border border-line-strong',
          )}
        >
          {done && <Check className="size-3.5" />}
        </span>
        <span className="min-w-0 flex-1">
          <span className="font-medium">{title}</span>
          {done && <span className="sr-only">, {words.done}</span>}
          <span className="block text-ink-soft text-sm">{hint}</span>
        </span>
        {isNext && <ArrowRight aria-hidden="true" className="mt-0.5 size-4 text-accent-text" />}
      </Link>
    </li>
  );
}
