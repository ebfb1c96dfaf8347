import type { BarredClaim } from '@post/application';
import type { Desk } from '../desk.ts';
import { settleWords } from '../model-words.ts';
import { type Brain, runAgent } from '../run-agent.ts';
import { UnusableReplyError } from '../unusable-reply-error.ts';
import { saySettled } from '../words/say-outcome.ts';
import { sayProposal } from '../words/say-proposal.ts';
import { cleanReply } from './clean-reply.ts';
import { evidenceOf } from './evidence.ts';
import type { Finding } from './finding.ts';
import { ungrounded, ungroundedOwn } from './ground-reply.ts';

/** Words that may leave, and what was held back on the way to them. */
export interface GroundedWords {
  readonly text: string;
  readonly barred: readonly BarredClaim[];
  /** Our own words stand for the model's. */
  readonly replaced: boolean;
}

/** Neither the words of a model nor their correction may leave, and there are no words of our own for what it did. */
export class UngroundedReplyError extends Error {
  override readonly name = 'UngroundedReplyError';
  readonly barred: readonly BarredClaim[];

  constructor(barred: readonly BarredClaim[]) {
    super(`the model's reply was not grounded: ${barred.map(({ kind }) => kind).join(', ')}`);
    this.barred = barred;
  }
}

/**
 * Has a model compose, and lets out only what is backed by the evidence of the turn. Told what was not, it tries once more;
 * then the exact words of what its tools did stand for its own. Throws UngroundedReplyError when there are none.
 */
export async function groundedWords(desk: Desk, brain: Brain): Promise<GroundedWords> {
  const first = await compose(desk, brain, null);
  if (first.findings.length === 0) return { text: first.text, barred: [], replaced: false };
  const second = await compose(desk, brain, correctionOf(first.findings));
  const barred = [...first.findings, ...second.findings];
  if (second.findings.length === 0) return { text: second.text, barred, replaced: false };
  const own = await ownWords(desk);
  if (own === null) throw new UngroundedReplyError(barred);
  return { text: own, barred, replaced: true };
}

const SAFE_WORDS =
  'Não consegui conferir essa informação agora. Já passei a sua mensagem para a equipe da clínica responder.';

/** Holds the guided model's words to the same evidence; what it can't back is left to staff, and said so. */
export async function groundGuided(desk: Desk, text: string): Promise<GroundedWords> {
  // Silence claims nothing.
  if (text === '') return { text, barred: [], replaced: false };
  const barred = ungroundedOwn(text, await evidenceOf(desk));
  if (barred.length === 0) return { text, barred, replaced: false };
  const own = await ownWords(desk);
  if (own === null) desk.questions.push('Responder ao paciente: a assistente não conseguiu conferir o que ia dizer');
  return { text: own ?? SAFE_WORDS, barred, replaced: true };
}

/** Nobody writes more to a patient in one message. */
const LONGEST_REPLY = 3500;

async function compose(
  desk: Desk,
  brain: Brain,
  correction: string | null,
): Promise<{ readonly text: string; readonly findings: readonly Finding[] }> {
  const said = cleanReply(await runAgent(desk, brain, correction));
  if (said === '' || said.length > LONGEST_REPLY) throw new UnusableReplyError(`a reply of ${said.length} characters`);
  const findings = ungrounded(said, await evidenceOf(desk));
  return findings.length > 0 ? { text: said, findings } : { text: settleWords(desk, said), findings };
}

const WHY: Readonly<Partial<Record<Finding['kind'], string>>> = {
  act: 'nenhuma ferramenta fez isso nesta conversa',
  promise: 'nada foi pedido à equipe nesta resposta; use ask_staff ou hand_over, ou não prometa',
  machinery: 'isto não é texto para um paciente',
  language: 'responda em português do Brasil',
  medical: 'não avalie sintomas nem fale de remédios',
  praise: 'não prometa resultados nem chame de especialista',
  human: 'você é virtual e nunca diz o contrário',
};

/** Claims are quoted short: the model wrote them, and may have been told to write more. */
function correctionOf(findings: readonly Finding[]): string {
  const lines = findings
    .slice(0, 6)
    .map(
      ({ kind, claim }) =>
        `- "${claim.slice(0, 160)}": ${WHY[kind] ?? 'não consta em nenhum resultado, documento ou cadastro'}`,
    );
  return [
    '[Aviso do sistema, não do paciente] Sua resposta não foi enviada, porque diz o que não tem base:',
    ...lines,
    'Escreva a resposta de novo, só com o que as ferramentas, o cadastro e os documentos dizem. Se não souber, diga que não sabe.',
  ].join('\n');
}

/** The exact words of what this turn did or put to the patient. */
async function ownWords(desk: Desk): Promise<string | null> {
  const settled = desk.settlement === null ? null : await desk.settlement;
  if (settled && settled.kind !== 'not-free' && settled.kind !== 'not-active' && settled.kind !== 'no-yes')
    return saySettled(desk.turn, settled);
  return desk.proposal ? sayProposal(desk.turn, desk.proposal) : null;
}
