import type { Temporal } from 'temporal-polyfill';
import type { MessageId, StaffId } from '../shared/ids.ts';

/** What a person's data is used for. */
export const PURPOSES = ['care', 'reminders', 'campaigns'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The ground in the data protection law (LGPD, art. 7 and 11) on which each purpose stands. */
export const LEGAL_BASIS = {
  care: 'health-protection',
  reminders: 'health-protection',
  campaigns: 'consent',
} as const satisfies Readonly<Record<Purpose, string>>;

export type LegalBasis = (typeof LEGAL_BASIS)[Purpose];

/** One entry of the record: given or taken back for one purpose, when, and by which words or whose hand. */
export interface Permission {
  readonly purpose: Purpose;
  readonly basis: LegalBasis;
  readonly state: 'granted' | 'withdrawn';
  readonly source:
    | { readonly kind: 'patient'; readonly messageId: MessageId }
    | { readonly kind: 'staff'; readonly staffId: StaffId }
    | { readonly kind: 'api' };
  readonly at: Temporal.Instant;
}

export type ProactivePurpose = Exclude<Purpose, 'care'>;

const PROACTIVE: readonly ProactivePurpose[] = ['reminders', 'campaigns'];

/** Whether the clinic may write first: reminders until they are refused, campaigns only once they were agreed to. */
export function mayWriteFirst(record: readonly Permission[], purpose: ProactivePurpose): boolean {
  const newest = record.findLast((entry) => entry.purpose === purpose);
  return newest ? newest.state === 'granted' : LEGAL_BASIS[purpose] !== 'consent';
}

/** What "SAIR" takes back: everything proactive that is allowed now. Empty when it was said before. */
export function withdrawnByLeaving(record: readonly Permission[]): readonly ProactivePurpose[] {
  return PROACTIVE.filter((purpose) => mayWriteFirst(record, purpose));
}

/** What "VOLTAR" gives again: what was taken back, and nothing that was never agreed to. */
export function grantedByReturning(record: readonly Permission[]): readonly ProactivePurpose[] {
  return PROACTIVE.filter((purpose) => record.findLast((entry) => entry.purpose === purpose)?.state === 'withdrawn');
}
