import { mayBeRemembered } from './may-be-remembered.ts';

const LEAD =
  /\b(?:me\s+cham[ea]m?|pode\s+me\s+chamar|me\s+trat[ea]m?|(?:prefiro|gosto\s+de)\s+ser\s+chamad[ao])\s+(?:s[óo]\s+)?(?:de|por)\s+(?:["“'])?(\p{L}[\p{L}'’-]{1,24})/iu;

/** Words that follow "me chame de" without being a name. */
const NOT_A_NAME = /^(?:volta|novo|manha|manhã|tarde|noite|uma|um|voc[eê]|senhora?|doutora?|favor|la|lá)$/i;

/** "Pode me chamar de Bia": the name to use, or null. */
export function readCallMe(text: string): string | null {
  const name = LEAD.exec(text.normalize('NFC'))?.[1];
  if (name === undefined || NOT_A_NAME.test(name) || !mayBeRemembered(name)) return null;
  return `${name.slice(0, 1).toLocaleUpperCase('pt-BR')}${name.slice(1).toLocaleLowerCase('pt-BR')}`;
}
