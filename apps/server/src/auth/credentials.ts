import { createHash, randomBytes } from 'node:crypto';
import type { Credentials } from '@post/application';
import { hashPassword, verifyPassword } from 'better-auth/crypto';

const TOKEN_BYTES = 32;

/** Passwords as the sign-in library hashes them (scrypt); tokens are random enough for a plain digest. */
export const credentials: Credentials = {
  hash: (password) => hashPassword(password),
  matches: async (password, hash) => hash !== '' && verifyPassword({ password, hash }),
  newToken: () => randomBytes(TOKEN_BYTES).toString('base64url'),
  fingerprint: (token) => createHash('sha256').update(token).digest('hex'),
};
