import { Eye, EyeOff } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { useTexts } from '../../lib/texts.ts';
import type { Credentials, SignInOutcome } from './sign-in.ts';
import { signInTexts } from './texts/sign-in.ts';

export interface SignInFormProps {
  readonly signIn: (credentials: Credentials) => void;
  readonly isPending: boolean;
  readonly problem: Exclude<SignInOutcome, 'signed-in'> | null;
}

/** E-mail and password. What is wrong is said beside what it is about. */
export function SignInForm({ signIn, isPending, problem }: SignInFormProps) {
  const words = useTexts(signInTexts);
  const [missing, setMissing] = useState({ email: false, password: false });
  const [shown, setShown] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = String(form.get('email') ?? '').trim();
    const password = String(form.get('password') ?? '');
    setMissing({ email: email === '', password: password === '' });
    if (email && password) signIn({ email, password });
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      <TextField
        label={words.email}
        name="email"
        type="email"
        autoComplete="username"
        error={missing.email ? words.missingEmail : null}
      />
      <div className="relative">
        <TextField
          label={words.password}
          name="password"
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          error={missing.password ? words.missingPassword : null}
        />
        <button
          type="button"
          aria-label={shown ? words.hidePassword : words.showPassword}
          onClick={() => setShown(!shown)}
          className="absolute top-7 right-1 inline-flex size-10 items-center justify-center rounded-lg text-ink-soft hover:text-ink"
        >
          {shown ? <EyeOff aria-hidden="true" className="size-5" /> : <Eye aria-hidden="true" className="size-5" />}
        </button>
      </div>
      <p role="alert" className="text-danger empty:hidden">
        {problem && words[problem]}
      </p>
      <Button type="submit" tone="primary" size="large" disabled={isPending}>
        {isPending ? words.entering : words.enter}
      </Button>
    </form>
  );
}
