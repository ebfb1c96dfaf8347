import { MailX } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { paths } from '../../lib/paths.ts';
import { useTexts } from '../../lib/texts.ts';
import { JoinForm } from './join-form.tsx';
import { invitationTexts } from './texts/invitation.ts';
import { useInvitation } from './use-invitation.ts';

export interface InvitationScreenProps {
  readonly onJoined: (credentials: { readonly email: string; readonly password: string }) => void;
}

/** Where an invitation leads: who invites, and the way in. */
export function InvitationScreen({ onJoined }: InvitationScreenProps) {
  const words = useTexts(invitationTexts);
  // The secret leaves the address bar at once, so that it stays in no history.
  const [token] = useState(takeToken);
  const { data: invitation, isError, refetch } = useInvitation(token);
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center bg-canvas px-6 py-10">
      <div className="w-full max-w-sm">
        <img src="/icon.svg" alt="POST Clinics" className="mb-8 size-12" />
        {invitation && (
          <>
            <h1 className="font-semibold text-2xl tracking-tight">{words.title(invitation.clinicName)}</h1>
            <p className="mt-2 mb-8 text-ink-soft">{words.about(invitation.email)}</p>
            <JoinForm token={token} onJoined={onJoined} />
          </>
        )}
        {invitation === null && (
          <EmptyState
            icon={MailX}
            title={words.overTitle}
            hint={words.overHint}
            action={
              <Link to={paths.signIn} className="font-medium text-accent-text underline">
                {words.toSignIn}
              </Link>
            }
          />
        )}
        {invitation === undefined && isError && (
          <ErrorState title={words.unreachable} retryLabel={words.retry} onRetry={() => void refetch()} />
        )}
        {invitation === undefined && !isError && <p role="status">{words.loading}</p>}
      </div>
    </main>
  );
}

const KEPT = 'invitation';

/** From the address, or, after a reload, from this tab. */
function takeToken(): string {
  const given = window.location.hash.slice(1);
  if (given === '') return sessionStorage.getItem(KEPT) ?? '';
  sessionStorage.setItem(KEPT, given);
  window.history.replaceState(window.history.state, '', window.location.pathname);
  return given;
}
