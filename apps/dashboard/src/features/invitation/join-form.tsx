import { SHORTEST_PASSWORD } from '@post/domain';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { refusalOf } from '../../lib/refusal-of.ts';
import { useTexts } from '../../lib/texts.ts';
import { invitationTexts } from './texts/invitation.ts';
import { useJoin } from './use-invitation.ts';

export interface JoinFormProps {
  readonly token: string;
  readonly onJoined: (credentials: { readonly email: string; readonly password: string }) => void;
}

/** A name and a password, and one is in. */
export function JoinForm({ token, onJoined }: JoinFormProps) {
  const words = useTexts(invitationTexts);
  const [wrong, setWrong] = useState({ name: false, password: false });
  const { mutate, error, isPending } = useJoin(token, onJoined);
  const refusal = refusalOf(error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [name, password] = [String(form.get('name') ?? '').trim(), String(form.get('password') ?? '')];
    const isShort = password.length < SHORTEST_PASSWORD;
    setWrong({ name: name === '', password: isShort });
    if (name !== '' && !isShort) mutate({ name, password });
  };
  const nameProblem = wrong.name || refusal?.code === 'invalid_name' ? words.nameMissing : null;
  const passwordProblem = wrong.password
    ? words.passwordShort
    : refusal?.code === 'wrong_password'
      ? words.knownElsewhere
      : null;
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      <TextField label={words.name} name="name" autoComplete="name" hint={words.nameHint} error={nameProblem} />
      <TextField
        label={words.password}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={words.passwordHint}
        error={passwordProblem}
      />
      {error && nameProblem === null && passwordProblem === null && (
        <p role="alert" className="text-danger">
          {refusal?.message ?? words.unreachable}
        </p>
      )}
      <Button type="submit" tone="primary" size="large" disabled={isPending}>
        {isPending ? words.entering : words.enter}
      </Button>
    </form>
  );
}
