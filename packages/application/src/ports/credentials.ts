/** Passwords and tokens: made, kept as hashes, compared. */
export interface Credentials {
  hash(password: string): Promise<string>;
  matches(password: string, hash: string): Promise<boolean>;
  /** Nobody can guess it. */
  newToken(): string;
  /** What is kept of a token instead of the token. */
  fingerprint(token: string): string;
}
