import { tokens } from '@post/domain';
import type { Evidence } from './evidence.ts';
import type { Finding, FindingKind } from './finding.ts';
import { DRUGS } from './lexicon.ts';
import type { Piece } from './pieces.ts';
import { sharedWords } from './shared-words.ts';

const ASSESSMENT =
  /\bnao (?:parece|deve ser|e|aparenta ser) (?:nada )?(?:grave|serio|urgente|preocupante|nada)|\b(?:parece|deve|pode|provavelmente|possivelmente|talvez) (?:ser |estar |e |seja )?(?:com )?(?:uma? |so |apenas )?(?:inflamac|infecc|carie|gengivite|abscesso|virose|gripe|alergia|ansiedade|depress|enxaqueca|bruxismo|sinusite|canal|fratura|tumor|cancer|normal|comum|grave|simples)|\be (?:normal|comum) (?:sentir|ter|doer|sangrar|inchar)|\bseu (?:caso|quadro|diagnostico) (?:e|parece|indica)|\bdiagnostico (?:e|de)\b|\bpode tomar\b|\bpassa sozinh|\b(?:normalmente|geralmente|costuma) (?:passa|melhora|some)|\bnao (?:vai )?(?:sentir|doer|doi|sente) |\bnao precisa se preocupar|\bfique tranquil[oa], (?:isso|nao)|\bsintomas? (?:de|indicam?|sugerem?)\b/;
/** A symptom and a judgement of it in one sentence. */
const SYMPTOM =
  /\b(?:dor|dores|doendo|incha\w+|sangra\w+|febre|inflam\w+|infecc\w+|sensibilidade|latej\w+|sintomas?)\b/;
const JUDGED =
  /\b(?:normal|comum|sinal|indica\w*|costuma\w*|passa|passam|melhora\w*|alivia\w*|somem?|simples|resolve\w*|causad[ao]|provave\w+|provavelmente|certamente|tipic[ao])\b/;
const TREATMENT =
  /\b(?:tome|toma|tomar|use|usar|aplique|aplicar|faca|fazer|suspenda|pare de tomar|continue tomando|aumente|reduza|mastigue|bocheche|coloque)\b.{0,40}\b(?:remedio|medicament|compressa|bochecho|gelo|agua morna|sal|pomada|gotas|comprimid|mg|dose|repouso)/;
const PRAISE =
  /\bnunca mais\b|(?<!\b(?:consulta|horario|vaga|tudo) )\bgarantid[oa]s?\b|\bgarantimos\b|\bgaranto\b|\bsem (?:nenhuma )?dor\b|\bindolor\b|\b100 ?%|\bcura (?:garantida|definitiva)|\b(?:o|a|os|as) melhor(?:es)? (?:clinica|dentista|medic|profissiona|doutor|tratamento|especialista|resultado|da cidade|da regiao|do brasil)|\bresultado (?:perfeito|garantido|imediato)|\bnumero 1\b/;
const SPECIALIST = /\bespecialistas?\b|\bespecializad[oa]s?\b/;
const HUMAN =
  /\bsou (?:eu mesm[oa]|uma? (?:atendente|pessoa|recepcionista(?! virtual)|colega|funcionari[oa]|profissional)|da equipe|human[oa])\b|\bcomo (?:dentista|medic[oa]|doutora?|human[oa])\b(?!.*\?)|\b(?:sou|aqui e) (?:uma? )?(?:human[oa]|pessoa(?: de verdade| real)?|atendente human|secretaria|recepcionista de carne|gente de verdade)|\bnao sou (?:um |uma )?(?:robo|bot|maquina|ia|inteligencia artificial|programa|virtual)/;
const ENGLISH =
  /\b(?:the|you|your|is|are|and|for|with|appointment|please|have|this|that|will|can|would|tomorrow|thanks|schedule)\b/g;
const SPANISH =
  /\b(?:usted|hola|gracias|manana|cita|tiene|puede|por favor|con|los|las|el|su|una|es|estoy|lunes|martes|jueves|viernes|buenos|usted)\b/g;
const OTHER_SCRIPT =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Devanagari}]/u;

/** What Cora never says, whatever the evidence: assessments, treatments, praise, that she is human, other languages. */
export function checkVoice(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  return pieces.flatMap(({ text, folded, isQuestion, isDenial }) => {
    const kinds: FindingKind[] = [];
    const namesDrug = DRUGS.some((stem) => folded.includes(stem) && !evidence.passages.includes(stem));
    const guidesNot =
      isDenial && /\b(?:nao (?:posso|podemos|consigo|devo|oriento|indico|indicamos)|so o profissional)\b/.test(folded);
    const hands =
      /\bvoce perguntou (?:sobre|d[eo]|se pode)\b/.test(folded) &&
      DRUGS.some((stem) => folded.includes(stem) && evidence.theirWords.includes(stem));
    const judges = SYMPTOM.test(folded) && JUDGED.test(folded) && !isQuestion && !isDenial;
    if ((namesDrug && !guidesNot && !hands) || ASSESSMENT.test(folded) || judges) kinds.push('medical');
    else if (TREATMENT.test(folded) && !guidesNot && !inPassages(folded, evidence)) kinds.push('medical');
    if (PRAISE.test(folded) && !/\bnao (?:posso|podemos|ha como|prometo|prometemos|garanto|garantimos)\b/.test(folded))
      kinds.push('praise');
    if (SPECIALIST.test(folded) && !isQuestion && !mayCallSpecialist(folded, evidence)) kinds.push('praise');
    if (HUMAN.test(folded) && !/^nao[, ]+(?:eu )?sou uma? (?:pessoa|human)/.test(folded)) kinds.push('human');
    if (isForeign(folded) || OTHER_SCRIPT.test(text)) kinds.push('language');
    return kinds.map((kind) => ({ kind, claim: text }));
  });
}

/** Instructions of the clinic's own documents may be repeated. */
function inPassages(folded: string, { passages }: Evidence): boolean {
  return passages.split('\n').some((line) => sharedWords(folded, line) >= 0.7);
}

function mayCallSpecialist(folded: string, evidence: Evidence): boolean {
  const { turn } = evidence;
  const registered = turn.catalogue.professionals.filter(({ specialistRegister }) => specialistRegister !== null);
  const words = new Set(tokens(folded));
  return (
    registered.some(({ name }) => tokens(name).some((word) => word.length > 3 && words.has(word))) ||
    inPassages(folded, evidence)
  );
}

function isForeign(folded: string): boolean {
  const words = folded.match(/\p{L}+/gu)?.length ?? 0;
  const foreign = Math.max(folded.match(ENGLISH)?.length ?? 0, folded.match(SPANISH)?.length ?? 0);
  return words >= 3 && foreign >= 2 && foreign / words > 0.25;
}
