import { SHORTEST_PASSWORD } from '@post/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { toast } from '../../components/ui/toast.ts';
import { refusalOf } from '../../lib/refusal-of.ts';
import { useTexts } from '../../lib/texts.ts';
import { trpc } from '../../lib/trpc.ts';
import { accountTexts } from './texts/account.ts';

/** Changes one's own password. */
export function PasswordForm() {
  const words = useTexts(accountTexts).password;
  const client = useQueryClient();
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState({ current: false, wanted: false });
  const { mutate, error, isPending } = useMutation({
    mutationFn: (change: { readonly current: string; readonly wanted: string }) =>
      trpc.me.changePassword.mutate(change),
    onSuccess: () => {
      form.current?.reset();
      toast({ text: words.saved });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['me', 'sessions'] }),
  });
  const refusal = refusalOf(error);
  const isWrongPassword = refusal?.code === 'wrong_password';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [current, wanted] = [String(fields.get('current') ?? ''), String(fields.get('wanted') ?? '')];
    const found = { current: current === '', wanted: wanted.length < SHORTEST_PASSWORD };
    setWrong(found);
    if (!found.current && !found.wanted) mutate({ current, wanted });
  };
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className="mb-3 font-semibold text-lg">
        {words.title}
      </h2>
      <form ref={form} noValidate onSubmit={submit} className="flex max-w-sm flex-col gap-4">
        <TextField
          label={words.current}
          name="current"
          type="password"
          autoComplete="current-password"
          error={wrong.current ? words.missing : isWrongPassword ? refusal.message : null}
        />
        <TextField
          label={words.wanted}
          name="wanted"
          type="password"
          autoComplete="new-password"
          hint={words.hint}
          error={wrong.wanted ? words.short : null}
        />
        {error && !isWrongPassword && (
          <p role="alert" className="text-danger">
            {refusal?.message ?? words.failed}
          </p>
        )}
        <Button type="submit" tone="primary" disabled={isPending} className="self-start">
          {words.save}
        </Button>
      </form>
    </section>
  );
}
