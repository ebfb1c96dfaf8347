import type { InvitationItem } from '@post/api/contract';
import { useId } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { teamTexts } from './texts/team.ts';
import { useTeamAct } from './use-team.ts';

/** Who was invited and has not come yet. */
export function InvitationRows({ invitations }: { readonly invitations: readonly InvitationItem[] }) {
  const words = useTexts(teamTexts);
  const format = useFormat();
  const act = useTeamAct();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className="mb-2 font-semibold">
        {words.invitations}
      </h2>
      <ul className="flex flex-col gap-2">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id} className="flex items-center gap-3 rounded-xl border border-line border-dashed px-4 py-3">
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">{email}</p>
              <p className="text-ink-soft text-sm">
                {words.roles[role]} · {words.until(format.shortDay(expiresAt))}
              </p>
            </div>
            <Button
              aria-label={words.withdrawOf(email)}
              onClick={() => act({ run: () => trpc.team.withdrawInvitation.mutate({ id }), said: words.withdrawn })}
            >
              {words.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
