export type SignInOutcome = 'signed-in' | 'wrong' | 'noAccess' | 'tooMany' | 'unreachable';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Opens a session; the cookie that holds it is the browser's business. */
export async function signIn(credentials: Credentials): Promise<SignInOutcome> {
  const response = await fetch('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  }).catch(() => null);
  if (response?.ok) return 'signed-in';
  if (response?.status === 429) return 'tooMany';
  if (response?.status === 403) return 'noAccess';
  return response && response.status < 500 ? 'wrong' : 'unreachable';
}
