/** 55, area code, then an old mobile of eight digits: mobiles began with 6 to 9 before the ninth digit came. */
const MOBILE_WITHOUT_NINE = /^(55[1-9][1-9])([6-9]\d{7})$/;

/**
 * The same for two spellings of one line. Only Brazilian mobiles have two: with and without the leading 9, and WhatsApp
 * keeps the short one for old accounts of any area. Landlines, 0800 and foreign numbers are their own key.
 */
export function phoneMatchKey(digits: string): string {
  return digits.replace(MOBILE_WITHOUT_NINE, '$19$2');
}

export function samePhone(a: string, b: string): boolean {
  return phoneMatchKey(a) === phoneMatchKey(b);
}
