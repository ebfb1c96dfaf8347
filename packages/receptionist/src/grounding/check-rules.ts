import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Piece } from './pieces.ts';

const RULE =
  /\b(?:jejum|encaminhamento|pedido medico|guia|documento|documentos|carteirinha|comprovante|identidade|exames? anteriores|estacionamento|garagem|vaga para carro|valet|manobrista|wi-?fi|elevador|rampa|acessib|metro|onibus|estacao|acompanhante|menor(?:es)? de idade|multa|taxa|cobrad[oa]|cobramos|parcel|cartao|cheque|dinheiro|boleto|reembolso|nota fiscal|recibo|convenios?|plano de saude|obrigatori[oa]|proibid[oa])\b/g;

/** Rules and facts of the house are true only when a passage, a record or something already said has them. */
export function checkRules(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  return pieces.flatMap(({ text, folded, isQuestion }) => {
    if (isQuestion || doesNotKnow(folded)) return [];
    const topics = (folded.match(RULE) ?? []).map((word) => word.slice(0, 6).trim());
    return topics.some((stem) => !evidence.ourWords.includes(stem)) ? [{ kind: 'rule', claim: text }] : [];
  });
}

function doesNotKnow(folded: string): boolean {
  return /\bnao (?:tenho|sei|encontrei)\b|\bessa informacao\b|\bpergunt\w*|\bduvida\b|\bsobre\b/.test(folded);
}
