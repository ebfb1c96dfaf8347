import { Check } from 'lucide-react';
import { useTexts } from '../../lib/texts.ts';
import { SampleChat } from './sample-chat.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { signInTexts } from './texts/sign-in.ts';
import { useSignIn } from './use-sign-in.ts';

export interface SignInScreenProps {
  readonly onSignedIn: () => void;
}

/** The door: who one is, and what stands behind it. */
export function SignInScreen({ onSignedIn }: SignInScreenProps) {
  const words = useTexts(signInTexts);
  const session = useSignIn(onSignedIn);
  return (
    <main className="grid h-dvh overflow-y-auto bg-canvas lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <div className="flex flex-col justify-center px-6 py-10 sm:px-12">
        <div className="mx-auto w-full max-w-sm">
          <img src="/icon.svg" alt="POST Clinics" className="mb-8 size-12" />
          <h1 className="font-semibold text-2xl tracking-tight">{words.title}</h1>
          <p className="mt-2 mb-8 text-ink-soft">{words.subtitle}</p>
          <SignInForm {...session} />
        </div>
      </div>
      <aside className="m-4 hidden flex-col rounded-3xl bg-accent-soft p-12 lg:flex">
        <div className="flex flex-1 items-center justify-center">
          <SampleChat />
        </div>
        <p className="max-w-md text-balance font-semibold text-3xl text-accent-text leading-tight tracking-tight">
          {words.pitchTitle}
        </p>
        <ul className="mt-8 flex flex-col gap-3 text-accent-text">
          {words.pitch.map((line) => (
            <li key={line} className="flex items-center gap-3">
              <Check aria-hidden="true" className="size-5 shrink-0" />
              {line}
            </li>
          ))}
        </ul>
      </aside>
    </main>
  );
}
