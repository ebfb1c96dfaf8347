import type { ProfessionalSettingsItem } from '@post/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Modal } from '../../../components/ui/modal.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { refusalOf } from '../../../lib/refusal-of.ts';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { InvitationLink } from './invitation-link.tsx';
import { type Place, PlaceFields, readPlace } from './place-fields.tsx';
import { teamTexts } from './texts/team.ts';

export interface InviteFormProps {
  readonly professionals: readonly ProfessionalSettingsItem[];
  readonly onClose: () => void;
}

const PLACE: Place = { role: 'receptionist', professionalId: null };
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Invites someone, and shows the address that lets them in. */
export function InviteForm({ professionals, onClose }: InviteFormProps) {
  const words = useTexts(teamTexts);
  const client = useQueryClient();
  const [wrong, setWrong] = useState({ email: false, agenda: false });
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (wanted: Place & { readonly email: string }) => trpc.team.invite.mutate(wanted),
    onSuccess: () => client.invalidateQueries({ queryKey: ['team'] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (field: string) => String(form.get(field) ?? '').trim();
    const [email, place] = [text('email'), readPlace(text)];
    setWrong({ email: !ADDRESS.test(email), agenda: place === null });
    if (ADDRESS.test(email) && place) mutate({ email, ...place });
  };
  if (data)
    return (
      <Modal open onOpenChange={onClose} title={words.invite.readyTitle} closeLabel={words.close}>
        <InvitationLink email={data.invitation.email} token={data.token} onDone={onClose} />
      </Modal>
    );
  return (
    <Modal open onOpenChange={onClose} title={words.invite.title} closeLabel={words.close}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={words.invite.email}
          name="email"
          type="email"
          autoComplete="off"
          error={wrong.email ? words.invite.emailMissing : null}
        />
        <PlaceFields place={PLACE} professionals={professionals} agendaMissing={wrong.agenda} />
        {error && (
          <p role="alert" className="text-danger">
            {refusalOf(error)?.message ?? words.invite.failed}
          </p>
        )}
        <Button type="submit" tone="primary" disabled={isPending} className="self-end">
          {words.invite.send}
        </Button>
      </form>
    </Modal>
  );
}
