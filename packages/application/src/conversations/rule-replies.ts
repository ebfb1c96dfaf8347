import type { Triage } from '@post/domain';
import type { TurnContext } from '../ports/receptionist.ts';
import { introduction } from './introduction.ts';

/**
 * The fixed words for what is decided before any model; null where Cora composes herself. Someone who never heard of Cora
 * is told who speaks: first, or after the number to call where that comes before everything.
 */
export function ruleReply(found: Triage, turn: TurnContext): string | null {
  const { clinic } = turn.catalogue;
  const who = introduction(turn);
  switch (found.kind) {
    case 'medical-emergency':
      return paragraphs(
        'Ligue agora para o SAMU: 192, ou vá ao pronto-socorro mais próximo.',
        'Não espere uma resposta por aqui. Já avisei a nossa equipe.',
        who,
      );
    case 'suicide-risk':
      return paragraphs(
        'Sinto muito que você esteja passando por isso. Você não precisa enfrentar isso sem ajuda.',
        'Ligue agora para o CVV: 188 (gratuito, 24 horas). Se houver perigo imediato, ligue para o SAMU: 192.',
        'Já avisei a nossa equipe para uma pessoa falar com você por aqui.',
        who,
      );
    case 'wants-person':
      return paragraphs(who, `Claro! Já avisei a equipe da ${clinic.name}: uma pessoa vai responder você por aqui.`);
    default:
      return null;
  }
}

function paragraphs(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
