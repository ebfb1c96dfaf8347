import { useTexts } from '../../lib/texts.ts';
import { useMe } from '../../lib/use-me.ts';
import { OwnCalendar } from './own-calendar.tsx';
import { PasswordForm } from './password-form.tsx';
import { SessionList } from './session-list.tsx';
import { accountTexts } from './texts/account.ts';

/** What concerns only the person who is signed in. */
export function AccountScreen() {
  const words = useTexts(accountTexts);
  const { data: me } = useMe();
  return (
    <div className="h-full overflow-y-auto p-4 pt-10 lg:p-6">
      <div className="mx-auto flex max-w-2xl flex-col gap-8">
        <header>
          <h1 className="font-semibold text-2xl tracking-tight">{words.title}</h1>
          <p className="text-ink-soft">{me && `${me.name} · ${me.email}`}</p>
        </header>
        {me?.professionalId && <OwnCalendar professionalId={me.professionalId} />}
        <SessionList />
        <PasswordForm />
      </div>
    </div>
  );
}
