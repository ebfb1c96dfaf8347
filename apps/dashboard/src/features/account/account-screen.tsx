import { ColumnScreen } from '../../components/layout/column-screen.tsx';
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
    <ColumnScreen title={words.title} intro={me && `${me.name} · ${me.email}`} width="small">
      {me?.professionalId && <OwnCalendar professionalId={me.professionalId} />}
      <SessionList />
      <PasswordForm />
    </ColumnScreen>
  );
}
