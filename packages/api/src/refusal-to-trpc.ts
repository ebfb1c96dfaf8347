import type { Forbidden, NotActive, NotFree, Unknown } from '@post/application';
import { TRPCError } from '@trpc/server';
import { REFUSALS, type RefusalCode } from './contract/refusal.ts';
import { presentFreeTime } from './present/present-free-time.ts';
import { type RefusalDetails, Refused } from './refused.ts';

/** Everything use cases answer when they did not do it. */
type RefusedOutcome =
  | NotActive
  | Forbidden
  | Unknown<keyof typeof UNKNOWN>
  | { readonly kind: 'invalid'; readonly fields: readonly (keyof typeof INVALID)[] }
  | { readonly kind: Exclude<keyof typeof CODES, 'not-active' | 'forbidden'> };

const CODES = {
  unknown: 'not_found',
  'unknown-conversation': 'unknown_conversation',
  'edited-meanwhile': 'edited_meanwhile',
  empty: 'empty_text',
  'empty-title': 'empty_text',
  'key-reused': 'key_reused',
  'window-over': 'window_over',
  'bad-file': 'bad_file',
  'file-too-large': 'file_too_large',
  'words-beside-audio': 'words_beside_audio',
  'opted-out': 'opted_out',
  'too-far': 'moment_out_of_reach',
  'unknown-colleague': 'unknown_colleague',
  'too-long': 'text_too_long',
  clinical: 'clinical_note',
  'not-active': 'appointment_closed',
  refused: 'status_not_allowed',
  taken: 'time_taken',
  past: 'days_over',
  forbidden: 'forbidden',
  'already-member': 'already_member',
  'no-agenda': 'professional_needs_agenda',
  'last-owner': 'last_owner',
  'invitation-over': 'invitation_over',
  'wrong-password': 'wrong_password',
  'name-taken': 'name_taken',
} as const satisfies Readonly<Record<string, RefusalCode>>;

/** Of what a request names in its body. What the address itself names is `not_found` before a use case is asked. */
const UNKNOWN = {
  appointment: 'not_found',
  contact: 'not_found',
  closure: 'not_found',
  replan: 'not_found',
  wish: 'not_found',
  patient: 'unknown_patient',
  service: 'unknown_service',
  professional: 'unknown_professional',
} as const satisfies Readonly<Record<string, RefusalCode>>;

const INVALID = {
  name: 'invalid_name',
  phone: 'invalid_phone',
  birthDate: 'invalid_birth_date',
} as const satisfies Readonly<Record<string, RefusalCode>>;

const TRPC_CODES = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
} as const;

/** The error that carries a use case's refusal through tRPC. The one place where the two meet. */
export function refusalToTrpc(outcome: RefusedOutcome): TRPCError {
  if (outcome.kind === 'invalid') return refuse(INVALID[outcome.fields[0] ?? 'name']);
  if ('what' in outcome) return refuse(UNKNOWN[outcome.what]);
  return refuse(CODES[outcome.kind]);
}

/** A time that can't be had is told with all reasons and the nearest times that can. */
export function notFreeToTrpc({ reasons, alternatives }: NotFree, timeZone: string): TRPCError {
  const kinds = reasons.map(({ kind }) => kind);
  return refuse(kinds.includes('taken') ? 'time_taken' : 'time_not_available', {
    reasons: kinds,
    alternatives: alternatives.map((time) => presentFreeTime(time, timeZone)),
  });
}

/** `cause` is the refusal itself, for those who answer over REST. */
export function refuse(code: RefusalCode, details: RefusalDetails = {}): TRPCError {
  const refused = new Refused(code, details);
  return new TRPCError({ code: TRPC_CODES[REFUSALS[code].status], message: refused.message, cause: refused });
}
