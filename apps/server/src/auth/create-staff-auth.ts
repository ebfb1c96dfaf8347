import { randomUUID } from 'node:crypto';
import type { StaffRole } from '@post/application';
import { type Database, loginAdapter, placeOfLogin } from '@post/db';
import type { ClinicId, ProfessionalId, StaffId, UserId } from '@post/domain';
import { betterAuth } from 'better-auth';

/** Someone of the staff, signed in. */
export interface SignedIn {
  readonly sessionId: string;
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly clinicId: ClinicId;
  readonly staffId: StaffId;
  readonly role: StaffRole;
  readonly professionalId: ProfessionalId | null;
}

/** Who is behind a request, and the cookies that its answer should set. */
export interface Recognised {
  readonly staff: SignedIn;
  readonly setCookies: readonly string[];
}

/** Opens, recognises and ends sign-ins. Cookies are HttpOnly, SameSite=Lax, and Secure behind https. */
export interface StaffAuth {
  /** Null: the e-mail or the password is wrong. */
  signIn(from: {
    readonly email: string;
    readonly password: string;
    readonly address: string;
    readonly userAgent: string | undefined;
  }): Promise<Recognised | 'wrong' | 'no-place'>;
  recognise(cookie: string | undefined): Promise<Recognised | null>;
  /** The cookies that make a browser forget. */
  signOut(cookie: string | undefined): Promise<readonly string[]>;
}

const DAY_S = 24 * 60 * 60;
const SESSION_S = 7 * DAY_S;
/** Being seen prolongs a session, but is written down this often at most. */
const SEEN_AGAIN_S = 15 * 60;
const ADDRESS_HEADER = 'x-client-address';

export interface StaffAuthOptions {
  readonly database: Database;
  readonly secret: string;
  readonly publicUrl: string;
}

export async function createStaffAuth({ database, secret, publicUrl }: StaffAuthOptions): Promise<StaffAuth> {
  const { api } = betterAuth({
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    database: await loginAdapter(database),
    emailAndPassword: { enabled: true, disableSignUp: true },
    session: { expiresIn: SESSION_S, updateAge: SEEN_AGAIN_S },
    // Attempts are counted in the database, for all replicas.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Its warnings tell what the answer tells already.
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'post-clinics',
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => randomUUID() },
    },
  });

  async function recognise(cookie: string | undefined): Promise<Recognised | null> {
    if (cookie === undefined) return null;
    const { headers, response } = await api.getSession({ headers: new Headers({ cookie }), returnHeaders: true });
    if (!response) return null;
    const { session, user } = response;
    const place = await placeOfLogin(database, user.id as UserId);
    if (!place) return null;
    const staff = { sessionId: session.id, userId: user.id as UserId, name: user.name, email: user.email, ...place };
    return { staff, setCookies: headers.getSetCookie() };
  }

  return {
    recognise,
    async signIn({ email, password, address, userAgent }) {
      const headers = new Headers({ [ADDRESS_HEADER]: address });
      if (userAgent !== undefined) headers.set('user-agent', userAgent);
      const answer = await api.signInEmail({ body: { email, password }, headers, asResponse: true });
      if (!answer.ok) {
        if (answer.status < 500) return 'wrong';
        throw new Error(`signing in failed with status ${answer.status}`);
      }
      const setCookies = answer.headers.getSetCookie();
      const recognised = await recognise(asSentBack(setCookies));
      if (recognised) return { ...recognised, setCookies };
      await api.signOut({ headers: new Headers({ cookie: asSentBack(setCookies) }) });
      return 'no-place';
    },
    async signOut(cookie) {
      const headers = new Headers(cookie === undefined ? {} : { cookie });
      const answer = await api.signOut({ headers, asResponse: true });
      return answer.headers.getSetCookie();
    },
  };
}

/** What a browser that was told to set these cookies sends with its next request. */
function asSentBack(setCookies: readonly string[]): string {
  return setCookies.map((cookie) => cookie.split(';')[0]).join('; ');
}
