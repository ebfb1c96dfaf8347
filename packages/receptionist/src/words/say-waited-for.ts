import type { TurnContext } from '@post/application';
import { type ProposedWish, sayWishedTimes, wishedTimes } from '@post/domain';
import { professionalName, serviceName } from './say-appointment.ts';

/** "Limpeza com Dra. Helena Prado"; the service alone when anybody may give it. */
export function sayWaitedFor(turn: TurnContext, { serviceId, professionalId }: ProposedWish): string {
  const service = serviceName(turn, serviceId);
  return professionalId === null ? service : `${service} com ${professionalName(turn, professionalId)}`;
}

/** "amanhã, terça-feira, 24/11, de manhã" */
export function sayWishedDays({ now, catalogue }: TurnContext, wished: ProposedWish): string {
  return sayWishedTimes(wishedTimes(wished), now.toZonedDateTimeISO(catalogue.clinic.timeZone));
}
