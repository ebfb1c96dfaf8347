import type { ProfessionalSettingsItem, StaffItem } from '@post/api/contract';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { InvitationRows } from './invitation-rows.tsx';
import { InviteForm } from './invite-form.tsx';
import { MemberForm } from './member-form.tsx';
import { MemberRow } from './member-row.tsx';
import { teamTexts } from './texts/team.ts';
import { useTeam } from './use-team.ts';

/** Who works here, and who is invited to. */
export function TeamSection({ professionals }: { readonly professionals: readonly ProfessionalSettingsItem[] }) {
  const words = useTexts(teamTexts);
  const { data: team, isError, refetch } = useTeam();
  const [inviting, setInviting] = useState(false);
  const [changing, setChanging] = useState<StaffItem | null>(null);
  if (!team && isError)
    return <ErrorState title={words.failed} retryLabel={words.retry} onRetry={() => void refetch()} />;
  if (!team) return <Skeleton className="h-72 w-full rounded-2xl" />;
  return (
    <section className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-soft">{words.hint}</p>
        <Button tone="primary" onClick={() => setInviting(true)}>
          <UserPlus aria-hidden="true" />
          {words.invite.create}
        </Button>
      </div>
      <ul className="flex flex-col gap-2">
        {team.members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            agenda={professionals.find(({ id }) => id === member.professionalId)?.name ?? null}
            onChange={() => setChanging(member)}
          />
        ))}
      </ul>
      {team.invitations.length > 0 && <InvitationRows invitations={team.invitations} />}
      {inviting && <InviteForm professionals={professionals} onClose={() => setInviting(false)} />}
      {changing && <MemberForm member={changing} professionals={professionals} onClose={() => setChanging(null)} />}
    </section>
  );
}
