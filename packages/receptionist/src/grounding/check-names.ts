import { normalizeText, tokens } from '@post/domain';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { INSURANCES, OFFERINGS, PLAIN_CAPITALS } from './lexicon.ts';
import type { Piece } from './pieces.ts';

const TITLED =
  /\b(?:Dr|Dra|Doutor|Doutora|Prof|Profa|Sr|Sra|Dona|Seu)\.? +(\p{Lu}[\p{L}'’]+(?: +(?:d[aeo]s? +)?\p{Lu}[\p{L}'’]+)*)/gu;
const CAPITALISED = /(?<![.!?…*•:\d]\s*|\p{Extended_Pictographic}\ufe0f?\s*|^|\n)\b\p{Lu}[\p{Ll}'’]{1,}(?:\p{L})*/gu;
const DOUBLE = /\p{Lu}\p{Ll}+ (?:d[aeo]s? )?\p{Lu}\p{Ll}+/gu;

const PLAIN: ReadonlySet<string> = new Set(PLAIN_CAPITALS.map(normalizeText));

/** People, services and insurances that a reply names against those that the turn knows. */
export function checkNames(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  const ours = evidence.ours.words;
  return pieces.flatMap((piece) => {
    const echoes = piece.isDenial || piece.isQuestion || HANDS_ON.test(piece.folded) || !TELLS.test(piece.folded);
    const isKnown = (word: string) =>
      ours.has(word) ||
      PLAIN.has(word) ||
      (evidence.theirs.words.has(word) && (echoes || !isStrangersName(word, evidence)));
    const findings: Finding[] = [];
    const titled = [...piece.text.matchAll(TITLED)].flatMap(([, name = '']) => namesIn(name));
    const capitals = [...(piece.text.match(CAPITALISED) ?? []), ...(piece.text.match(DOUBLE) ?? []).flatMap(namesIn)];
    const isStranger = titled.some((name) => !ours.has(name) && !(piece.isDenial && isKnown(name)));
    if (isStranger || capitals.some((name) => !isKnown(normalizeText(name))))
      findings.push({ kind: 'name', claim: piece.text });
    if (offersUnknown(piece, evidence)) findings.push({ kind: 'offer', claim: piece.text });
    return findings;
  });
}

/** What the patient said of somebody is handed on, not answered. */
const HANDS_ON = /\b(?:voce|sobre|recado|mensagem|pergunt\w+|pedido|avis\w+|anot\w+|dele|dela|seu|sua)\b/;

/** What somebody has, does or did here. */
const TELLS =
  /\b(?:consulta|sessao|marcad\w+|agendad\w+|tem|vem|vai|veio|passa|passou|esteve|remarcou|cancelou|faltou|paciente|atend\w+)\b/;

/** Somebody whom only the patient named, and who is not one of those the contact books for: nothing is told of them. */
function isStrangersName(word: string, { turn, patientWords }: Evidence): boolean {
  if (patientWords.has(word) || turn.memories.some(({ text }) => tokens(text).includes(word))) return false;
  return !tokens(turn.contact.displayName ?? '').includes(word);
}

function namesIn(name: string): readonly string[] {
  return tokens(name).filter((word) => word.length > 2);
}

/** A treatment, specialty or insurance that no record and no passage names may only be asked about or denied. */
function offersUnknown({ folded, isQuestion, isDenial }: Piece, { ourWords, theirWords, passages }: Evidence): boolean {
  const treatments = OFFERINGS.filter((stem) => new RegExp(`\\b${stem}`).test(folded) && !ourWords.includes(stem));
  if (treatments.some((stem) => !(isDenial || isQuestion) || !theirWords.includes(stem))) return true;
  const insurances = INSURANCES.filter((name) => new RegExp(`\\b${name}`).test(folded) && !ourWords.includes(name));
  return insurances.some(
    (name) =>
      !theirWords.includes(name) || !(isQuestion || doesNotKnow(folded) || (isDenial && passages.includes('conveni'))),
  );
}

function doesNotKnow(folded: string): boolean {
  return /\bnao (?:tenho|sei|encontrei|consta)\b|\bpergunta\b/.test(folded);
}
