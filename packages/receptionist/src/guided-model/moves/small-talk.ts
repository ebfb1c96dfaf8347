import { sayIntroduction } from '../../words/say-introduction.ts';
import { localTime } from '../../words/say-when.ts';
import type { Scene } from '../scene.ts';

const WHAT_I_DO = 'Posso marcar, mudar ou cancelar consultas e tirar dúvidas sobre a clínica.';

export function greet({ desk }: Scene): string {
  const { turn } = desk;
  const { clinic } = turn.catalogue;
  const hour = localTime(turn.now, clinic.timeZone).hour;
  const greeting = hour < 12 ? 'Bom dia' : hour < 18 ? 'Boa tarde' : 'Boa noite';
  const called = turn.memories.map(({ value }) => value).find((value) => value.key === 'call-me');
  if (turn.dialogue.introduced) return `${greeting}${called ? `, ${called.name}` : ''}! Como posso ajudar?`;
  return `${greeting}! Sou a ${clinic.assistantName}, assistente virtual da ${clinic.name}. ${WHAT_I_DO}\n\nComo posso ajudar?`;
}

/** Asked who she is, or whether she is a person: never a person. */
export function sayWhoIAm({ desk }: Scene, askedIfHuman: boolean): string {
  const { clinic } = desk.turn.catalogue;
  const who = askedIfHuman
    ? `Não sou uma pessoa: sou a ${clinic.assistantName}, assistente virtual da ${clinic.name}.`
    : sayIntroduction(clinic).replace(/^Olá! /, '');
  return `${who} ${WHAT_I_DO} Se preferir falar com uma pessoa da equipe, é só pedir.`;
}

export function beCourteous({ heard }: Scene): string {
  return heard.intents.has('thanks') ? 'Por nada! Estou por aqui se precisar. 😊' : 'Combinado! 😊';
}

/** A yes or a no to nothing: what it was about is asked. */
export function askWhat(): string {
  return 'Não há nada esperando a sua resposta agora. O que você gostaria de fazer?';
}
