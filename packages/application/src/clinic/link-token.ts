import type { ClinicId } from '@post/domain';

/** Whoever opens the link is nobody yet, so the link itself says which clinic it belongs to. */
export function linkToken(clinicId: ClinicId, secret: string): string {
  return `${clinicId}.${secret}`;
}

export function readLinkToken(token: string): { readonly clinicId: ClinicId; readonly secret: string } | null {
  const [, clinicId, secret] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{20,100})$/.exec(token) ?? [];
  return clinicId && secret ? { clinicId: clinicId as ClinicId, secret } : null;
}
