import type { Clinic, Triage } from '@post/domain';

/** The fixed words for what is decided before any model; null where Cora composes herself. */
export function ruleReply(found: Triage, clinic: Clinic): string | null {
  switch (found.kind) {
    case 'medical-emergency':
      return [
        'Ligue agora para o SAMU: 192, ou vá ao pronto-socorro mais próximo.',
        'Não espere uma resposta por aqui. Já avisei a nossa equipe.',
      ].join('\n');
    case 'suicide-risk':
      return [
        'Sinto muito que você esteja passando por isso. Você não precisa enfrentar isso sem ajuda.',
        'Ligue agora para o CVV: 188 (gratuito, 24 horas). Se houver perigo imediato, ligue para o SAMU: 192.',
        'Já avisei a nossa equipe para uma pessoa falar com você por aqui.',
      ].join('\n');
    case 'dental-urgency':
      return [
        'Sinto muito, vamos cuidar disso. Já avisei a recepção, com urgência, para tentar um encaixe ainda hoje; eles respondem por aqui.',
        'Se houver dificuldade para respirar ou engolir, ou sangramento que não para, ligue para o SAMU: 192.',
      ].join('\n');
    case 'wants-person':
      return `Claro! Já avisei a equipe da ${clinic.name}: uma pessoa vai responder você por aqui.`;
    default:
      return null;
  }
}
