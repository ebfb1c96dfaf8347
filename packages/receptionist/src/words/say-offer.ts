import type { TimeLine } from '../tools/tool-results.ts';
import { capitalised } from './capitalised.ts';

/** Numbered times, one a line; the day stands once at the top when it is the same for all. */
export function sayTimes(times: readonly TimeLine[]): string {
  const sameDay = times.every((line) => line.date === times[0]?.date);
  const sameProfessional = times.every((line) => line.professional === times[0]?.professional);
  const lines = times.map((line) => {
    const when = sameDay ? line.time : (line.words.split(', com ')[0] ?? line.words);
    return `${line.number}. ${when}${sameProfessional ? '' : `, com ${line.professional}`}`;
  });
  const heads = [sameDay ? dayOf(times) : '', sameProfessional ? `com ${times[0]?.professional ?? ''}` : ''];
  const head = heads.filter(Boolean).join(', ');
  return [...(head ? [`${capitalised(head)}:`] : []), ...lines].join('\n');
}

/** " (de manhã, como você prefere)": a remembered preference as part of the sentence that leads to the times. */
export function asLiked({ preference }: { readonly preference: string | null }): string {
  return preference === null ? '' : ` (${preference})`;
}

export const PICK_ONE = 'Qual prefere? Responda com o número, ou me diga outro dia ou horário.';

const OR_WAIT = 'Se preferir esperar por uma vaga, escreva *lista de espera*.';

/** Not a reason: only that nothing is free. */
const NONE_FREE = /^nesse (?:dia|período) não há (?:mais )?horário livre$/;

/** Why it can't be, and what can. */
export function sayRefusal(wished: string, reasons: readonly string[], times: readonly TimeLine[]): string {
  const why = reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
  const onlyTaken = reasons.length > 0 && reasons.every((reason) => NONE_FREE.test(reason));
  const refusal = onlyTaken ? `${wished} não tenho horário livre.` : `${wished} não dá${why}.`;
  if (times.length === 0) {
    return `${refusal}\n\nNão encontrei outro horário livre por perto. Quer tentar outro dia${onlyTaken ? `? ${OR_WAIT}` : ', ou prefere falar com uma pessoa da equipe?'}`;
  }
  const nearest = `${refusal}\n\nOs horários livres mais próximos:\n${sayTimes(times)}\n\n${PICK_ONE}`;
  return onlyTaken ? `${nearest}\n${OR_WAIT}` : nearest;
}

function dayOf(times: readonly TimeLine[]): string {
  return times[0]?.words.split(', às ')[0] ?? '';
}
