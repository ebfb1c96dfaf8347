import { Copy } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { toast } from '../../../components/ui/toast.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/texts.ts';
import { teamTexts } from './texts/team.ts';

export interface InvitationLinkProps {
  readonly email: string;
  readonly token: string;
  readonly onDone: () => void;
}

/** The address that lets someone in. The secret stands behind "#", which browsers send to nobody. */
export function InvitationLink({ email, token, onDone }: InvitationLinkProps) {
  const { invite: words } = useTexts(teamTexts);
  const address = `${window.location.origin}${paths.invitation}#${token}`;
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => toast({ text: words.copied }),
      () => toast({ text: words.notCopied, tone: 'danger' }),
    );
  return (
    <div className="flex flex-col gap-4">
      <p>{words.ready(email)}</p>
      <div className="flex items-end gap-2">
        <TextField
          label={words.link}
          readOnly
          value={address}
          className="flex-1"
          onFocus={({ target }) => target.select()}
        />
        <Button className="h-11" onClick={() => void copy()}>
          <Copy aria-hidden="true" />
          {words.copy}
        </Button>
      </div>
      <Button tone="primary" className="self-end" onClick={onDone}>
        {words.done}
      </Button>
    </div>
  );
}
