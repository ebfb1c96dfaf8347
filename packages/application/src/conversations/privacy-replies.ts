import { type PrivacyWish, sayDate, type Temporal } from '@post/domain';
import type { TurnContext } from '../ports/receptionist.ts';
import type { Task } from '../ports/task.ts';
import { PRIVACY_DAYS } from './promise-due.ts';

/** What staff read on the task. */
export const PRIVACY_TITLES: Readonly<Record<PrivacyWish, string>> = {
  access: 'Privacidade: o paciente quer saber quais dados temos dele',
  correction: 'Privacidade: o paciente pede correção dos dados dele',
  erasure: 'Privacidade: o paciente pede para apagar os dados dele',
};

/** The wish is taken down: until when it is answered, and what can be erased and what can't. */
export function sayPrivacyTaken(turn: TurnContext, wish: PrivacyWish): string {
  const { name, timeZone } = turn.catalogue.clinic;
  const now = turn.now.toZonedDateTimeISO(timeZone);
  const until = sayDate(now.add({ days: PRIVACY_DAYS }).toPlainDate(), now);
  const answer = `A equipe da ${name} responde por aqui até ${until}.`;
  switch (wish) {
    case 'access':
      return `É um direito seu, e já registrei o pedido. Guardamos o seu cadastro, as consultas, as conversas daqui e as preferências que você contou. ${answer}`;
    case 'correction':
      return `É um direito seu, e já registrei o pedido. Pode escrever aqui o que está errado e como é o certo. ${answer}`;
    case 'erasure':
      return `É um direito seu, e já registrei o pedido. As conversas, as suas preferências e o uso para divulgação podem ser apagados. O prontuário e o registro das consultas a lei manda guardar por 20 anos; eles ficam com acesso restrito. ${answer}`;
  }
}

/** The same wish once more, while staff still work on it. */
export function sayPrivacyPending(turn: TurnContext, task: Task): string {
  const now = turn.now.toZonedDateTimeISO(turn.catalogue.clinic.timeZone);
  const day = (at: Temporal.Instant) => sayDate(at.toZonedDateTimeISO(now.timeZoneId).toPlainDate(), now);
  const until = task.dueAt ? `, e a resposta vem até ${day(task.dueAt)}` : '';
  return `O seu pedido já está com a equipe${until}.`;
}
