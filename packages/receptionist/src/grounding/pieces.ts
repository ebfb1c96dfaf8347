import type { Temporal } from '@post/domain';
import { type Reading, readLine } from './facts.ts';

/** One sentence or line of a reply. */
export interface Piece extends Reading {
  readonly text: string;
  readonly isQuestion: boolean;
  readonly isDenial: boolean;
}

const DENIAL = /\b(?:nao|nunca|nem|nenhum|nenhuma|sem|infelizmente)\b/;

/** Cuts a reply where one statement ends and the next begins; a dot inside "Dr." or "R$ 1.200" ends nothing. */
export function piecesOf(reply: string, today: Temporal.PlainDate): readonly Piece[] {
  return reply
    .split(/\n+|(?<=[!?…])\s+|(?<=\.)(?<!\b(?:Dr|Dra|Sr|Sra|Av|R|n|nº|tel)\.)\s+(?=[\p{Lu}\d*•😀-🙏])|;\s+/u)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const reading = readLine(text, today);
      return { ...reading, text, isQuestion: text.endsWith('?'), isDenial: DENIAL.test(reading.folded) };
    });
}
