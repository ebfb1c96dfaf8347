import { AREA_CODES } from './area-codes.ts';

/** E.164 digits without the plus, e.g. 5511987654321. */
export type PhoneNumber = string & { readonly __brand: 'PhoneNumber' };

/** What people type between digits: spaces of any kind, brackets, dots, slashes, hyphens and dashes. */
const SEPARATORS = /[\s().\-/\u2010-\u2015\u2212\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g;

/**
 * Reads a phone number as a Brazilian writes it, or any country's with a plus or 00. Null when it can't be dialled from
 * abroad as it stands: without an area code, with one that does not exist, too short or too long. A mobile written
 * without its ninth digit stays so: `phoneMatchKey` knows that it is the same line.
 */
export function parsePhone(text: string): PhoneNumber | null {
  const compact = text.replaceAll(SEPARATORS, '');
  const international = /^(?:\+|00)([1-9]\d+)$/.exec(compact)?.[1];
  if (international) {
    // People leave the trunk zero in: +55 (011) 9….
    const digits = international.replace(/^550/, '55');
    return isInternational(digits) ? (digits as PhoneNumber) : null;
  }
  if (!/^\d{10,15}$/.test(compact)) return null;
  const national = withoutTrunkPrefix(compact);
  if (isBrazilian(national)) return `55${national}` as PhoneNumber;
  // Twelve digits and more can't be a Brazilian number without its country code.
  const isWhole = compact.length >= 12 && !compact.startsWith('0') && isInternational(compact);
  return isWhole ? (compact as PhoneNumber) : null;
}

function isInternational(digits: string): boolean {
  if (digits.startsWith('55')) return isBrazilian(digits.slice(2));
  if (digits.startsWith('1')) return digits.length === 11;
  return digits.length >= 8 && digits.length <= 15;
}

/** 0 11 9…, 0 15 11 9… (with a carrier): both are the national number behind a prefix. 0800 is a number of its own. */
function withoutTrunkPrefix(digits: string): string {
  if (!digits.startsWith('0')) return digits;
  const bare = digits.slice(1);
  if (isBrazilian(bare)) return bare;
  return digits.length >= 13 ? digits.slice(3) : bare;
}

function isBrazilian(national: string): boolean {
  if (/^(?:[3589]00)\d{7}$/.test(national)) return true;
  const subscriber = national.slice(2);
  return AREA_CODES.has(national.slice(0, 2)) && /^(?:9[1-9]\d{7}|[2-9]\d{7})$/.test(subscriber);
}
