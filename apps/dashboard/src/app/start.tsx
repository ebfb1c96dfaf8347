import { Navigate } from 'react-router';
import { useMe } from '../lib/use-me.ts';
import { usePlaces } from './use-places.ts';

/** Leads to the first place of whoever signed in. */
export function Start() {
  const { data: me } = useMe();
  return me ? <FirstPlace role={me.role} /> : null;
}

function FirstPlace({ role }: { readonly role: Parameters<typeof usePlaces>[0] }) {
  const [first] = usePlaces(role, 0);
  return first ? <Navigate to={first.path} replace /> : null;
}
