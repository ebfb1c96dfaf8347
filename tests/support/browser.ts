import { acceptInvitation, inviteStaff, type StaffPlace } from '@post/application';
import type { TestClinic } from './open-clinic.ts';

export const PASSWORD = 'uma-senha-bem-comprida';
export const OWNER = 'dona@clinica.example';

/** Gives the demo clinic its first owner; put it into the environment of openClinic. */
export const WITH_OWNER = { ADMIN_EMAIL: OWNER, ADMIN_PASSWORD: PASSWORD } as const;

export interface Answer {
  readonly status: number;
  /** What a procedure answered, or the error's body. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer is checked by what the test expects of it.
  readonly body: any;
  readonly setCookies: readonly string[];
}

/** What a browser of a staff member does: keeps cookies, names the page's origin, calls procedures. */
export class Browser {
  readonly #clinic: Pick<TestClinic, 'server'>;
  #cookie: string | null = null;

  constructor(clinic: Pick<TestClinic, 'server'>) {
    this.#clinic = clinic;
  }

  get cookie(): string {
    return this.#cookie ?? '';
  }

  async signIn(email: string, password = PASSWORD): Promise<Answer> {
    const answer = await this.send('POST', '/api/auth/sign-in/email', { payload: { email, password } });
    if (answer.status === 200) this.#cookie = answer.setCookies.map((cookie) => cookie.split(';')[0]).join('; ');
    return answer;
  }

  query(path: string, input?: unknown): Promise<Answer> {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return this.send('GET', `/trpc/${path}${query}`);
  }

  mutate(path: string, input?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('POST', `/trpc/${path}`, { payload: input, headers });
  }

  async send(
    method: 'GET' | 'POST',
    path: string,
    { payload, headers = {} }: { readonly payload?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Answer> {
    const { url } = this.#clinic.server;
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        origin: url,
        ...(this.#cookie === null ? {} : { cookie: this.#cookie }),
        ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(method === 'GET' ? {} : { body: JSON.stringify(payload ?? null) }),
    });
    const body = (await response.json()) as Answer['body'];
    return { status: response.status, body: body?.result?.data ?? body, setCookies: response.headers.getSetCookie() };
  }
}

/** A browser in which someone signed in. */
export async function signedIn(clinic: Pick<TestClinic, 'server'>, email: string = OWNER): Promise<Browser> {
  const browser = new Browser(clinic);
  const { status } = await browser.signIn(email);
  if (status !== 200) throw new Error(`signing in was answered with ${status}`);
  return browser;
}

/** Someone whom the owner invited, and who came. */
export async function addStaff({ server }: TestClinic, email: string, place: StaffPlace): Promise<string> {
  const { ports, clinicId } = server;
  const team = await ports.store.read(clinicId, (reader) => reader.staffMembers());
  const owner = team.find(({ role }) => role === 'owner');
  if (!owner) throw new Error('the clinic has no owner');
  const actor = { kind: 'staff', clinicId, staffId: owner.id, role: 'owner', professionalId: null } as const;
  const invited = await inviteStaff(ports, actor, { email, ...place });
  if (invited.kind !== 'invited') throw new Error(`the invitation was refused: ${invited.kind}`);
  const joined = await acceptInvitation(ports, { token: invited.token, name: 'Bia Ramos', password: PASSWORD });
  if (joined.kind !== 'joined') throw new Error(`joining was refused: ${joined.kind}`);
  return email;
}

export const RECEPTION: StaffPlace = { role: 'receptionist', professionalId: null };
