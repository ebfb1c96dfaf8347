/** What a person may be called where anyone may look; null when the name begins with no letter. */
export function firstName(name: string): string | null {
  return /^\p{L}[\p{L}\p{M}'’-]*/u.exec(name.trim())?.[0] ?? null;
}
