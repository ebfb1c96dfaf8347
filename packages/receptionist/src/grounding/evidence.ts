import type { SettleOutcome, TurnContext } from '@post/application';
import { foldText, type Message, type Proposal, sayMoney, sayTime, Temporal, tokens } from '@post/domain';
import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { hasDentalUrgency } from '../has-dental-urgency.ts';
import { sayMessage } from '../say-message.ts';
import { patientName, professionalName, sayAppointment, serviceName } from '../words/say-appointment.ts';
import { sayProposal } from '../words/say-proposal.ts';
import { WHEN_192 } from '../words/when-192.ts';
import { addFacts, type Facts, type GatheredFacts, noFacts, type Reading, readLine } from './facts.ts';
import { type KnownTime, knownTimes } from './known-times.ts';

/** All that this turn really knows. Only what is in here may be said. */
export interface Evidence {
  readonly turn: TurnContext;
  readonly today: Temporal.PlainDate;
  /** What our records, tools and earlier messages say. */
  readonly ours: Facts;
  /** What the patient said: backs an echo, never an offer or an act. */
  readonly theirs: Facts;
  /** The same as folded text, for words. */
  readonly ourWords: string;
  readonly theirWords: string;
  /** The retrieved passages alone: only they back rules and insurances. */
  readonly passages: string;
  /** What tools, documents and earlier replies say, sentence by sentence, folded. */
  readonly sayings: readonly Reading[];
  /** The same whole, folded: what one answer, passage or message says together. */
  readonly units: readonly string[];
  /** Words of the catalogue and of this contact's people. */
  readonly names: ReadonlySet<string>;
  /** Words of the names of this contact's patients, those to be booked too. */
  readonly patientWords: ReadonlySet<string>;
  /** Starts bound to who and what they belong to. */
  readonly times: readonly KnownTime[];
  readonly settled: SettleOutcome['kind'] | null;
  /** What the patient is asked to say yes to. */
  readonly asked: Proposal['kind'] | null;
  /** Names of the tools that answered in this turn. */
  readonly tools: ReadonlySet<string>;
  /** Starts that a tool refused in this turn, as "2026-03-10 09:00"; someone may have offered them before. */
  readonly refused: ReadonlySet<string>;
  readonly toldStaff: boolean;
  readonly remembered: boolean;
}

/** Gathers the evidence of a turn whose brain has done its work. Waits for an act under way. */
export async function evidenceOf(desk: Desk): Promise<Evidence> {
  const { turn } = desk;
  const { timeZone } = turn.catalogue.clinic;
  const today = turn.now.toZonedDateTimeISO(timeZone).toPlainDate();
  const settlement = desk.settlement === null ? null : await desk.settlement;
  const passages = desk.trace.filter(({ tool }) => tool === 'search_knowledge').flatMap(({ result }) => leaves(result));
  const said = desk.trace.flatMap(({ result }) => leaves(result));
  const history = turn.history.filter(({ author }) => author !== 'patient').map(sayMessage);
  const records = [...catalogueLines(turn), ...peopleLines(turn), ...ownQuestions(desk)];
  const our = [...records, ...said, ...history];
  const their = [
    ...[...turn.history.filter(isPatient), ...turn.burst].map(sayMessage),
    ...turn.memories.map(({ text }) => text),
    turn.contact.displayName ?? '',
  ];
  const ours = noFacts();
  for (const line of our) addFacts(ours, line, today);
  for (const instant of instantsOf(desk, settlement)) addInstant(ours, instant, timeZone);
  ours.dates.add(String(today));
  // A closed day may be named, but names no weekday on which the clinic works.
  for (const { from, to } of turn.catalogue.closures) ours.dates.add(String(from)).add(String(to));
  ours.counts.add(`${turn.catalogue.clinic.bookingHorizonDays} dia`);
  const theirs = noFacts();
  for (const line of their) addFacts(theirs, line, today);
  // "Quarta" may be answered with its date.
  for (const weekday of theirs.weekdays) theirs.dates.add(String(today.add({ days: daysUntil(weekday, today) })));
  const names = noFacts();
  for (const line of [...records, turn.contact.displayName ?? '']) addFacts(names, line, today);
  const tools = new Set(desk.trace.map(({ tool }) => tool));
  return {
    turn,
    today,
    ours,
    theirs,
    ourWords: foldText(our.join('\n')),
    theirWords: foldText(their.join('\n')),
    passages: foldText(passages.join('\n')),
    sayings: [...houseRules(turn), ...said, ...history].flatMap(sentencesOf).map((line) => readLine(line, today)),
    units: [WHEN_192, ...houseRules(turn), ...catalogueLines(turn), ...said, ...history].map(foldText),
    names: names.words,
    patientWords: new Set(patientNames(desk).flatMap(tokens)),
    times: knownTimes(desk, settlement),
    settled: settlement?.kind ?? null,
    asked: settlement === null ? ((desk.proposal ?? turn.dialogue.proposal)?.kind ?? null) : null,
    tools,
    refused: refusedStarts(desk),
    toldStaff: staffKnow(desk),
    remembered: desk.memories.length > 0 || turn.memoryNews.remember.length > 0,
  };
}

/** Staff have a task of this turn or still have one open; a dental urgency always makes one. */
function staffKnow({ questions, handOverReason, turn }: Desk): boolean {
  return questions.length > 0 || handOverReason !== null || turn.openTasks.length > 0 || hasDentalUrgency(turn);
}

/** From a day to the next one, after it, of a weekday. */
function daysUntil(weekday: number, today: Temporal.PlainDate): number {
  return ((weekday - today.dayOfWeek + 6) % 7) + 1;
}

function isPatient({ author }: Message): boolean {
  return author === 'patient';
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/\n+|(?<=[.!?])\s+/);
}

const refusal = z.object({
  arguments: z.object({ date: z.string(), time: z.string() }),
  result: z.object({ problem: z.literal('not-free') }),
});

function refusedStarts({ trace }: Desk): ReadonlySet<string> {
  const refusals = trace.flatMap((entry) => refusal.safeParse(entry).data ?? []);
  return new Set(refusals.map(({ arguments: { date, time } }) => `${date} ${time.padStart(5, '0')}`));
}

/** Every text and number in a tool's answer. */
function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(leaves);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

const WEEKDAYS = ['segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado', 'domingo'];

function catalogueLines({ catalogue }: TurnContext): readonly string[] {
  const { clinic, services, professionals, closures } = catalogue;
  return [
    `${clinic.assistantName}, ${clinic.name}`,
    clinic.phone,
    clinic.address,
    `${clinic.cancellationNoticeHours} horas`,
    ...services.map(({ name, durationMinutes, priceCents }) =>
      [name, `${durationMinutes} minutos`, priceCents === null ? '' : sayMoney(priceCents)].join(' '),
    ),
    ...professionals.flatMap(({ name, specialty, workingHours }) => [
      `${name} ${specialty}`,
      ...workingHours.flatMap(({ weekdays, from, to }) => [
        weekdays.map((weekday) => WEEKDAYS[weekday - 1]).join(', '),
        `das ${sayTime(from)} às ${sayTime(to)}`,
        sayTime(from),
        sayTime(to),
      ]),
    ]),
    ...closures.map(({ reason }) => reason),
  ];
}

/** What the clinic's settings say as a document would. */
function houseRules({ catalogue: { clinic } }: TurnContext): readonly string[] {
  return [
    `Para cancelar, desmarcar, remarcar ou mudar pedimos aviso com pelo menos ${clinic.cancellationNoticeHours} horas de antecedência da consulta.`,
    `A clínica fica na ${clinic.address}.`,
  ];
}

function peopleLines(turn: TurnContext): readonly string[] {
  return [
    ...turn.patients.map(({ name }) => name),
    ...turn.appointments.map((appointment) => `${sayAppointment(turn, appointment)} ${patientName(turn, appointment)}`),
  ];
}

/** What was put to the patient, by this turn's tools or by the reply before. */
function ownQuestions({ turn, offer, proposal }: Desk): readonly string[] {
  const offers = [turn.dialogue.offer, offer === 'as-before' ? null : offer];
  const options = offers.flatMap((one) => one?.options ?? []);
  const proposals = [turn.dialogue.proposal, proposal].filter((one) => one !== null);
  return [
    ...options.map(({ title, description }) => `${title} ${description ?? ''}`),
    ...proposals.flatMap((one) => proposalWords(turn, one)),
  ];
}

function patientNames({ turn, proposal }: Desk): readonly string[] {
  const proposals = [turn.dialogue.proposal, proposal].filter((one) => one !== null);
  const booked = proposals.flatMap((one) => (one.kind === 'book' || one.kind === 'wait' ? [one.patient.name] : []));
  return [...turn.patients.map(({ name }) => name), ...booked];
}

function proposalWords(turn: TurnContext, proposal: Proposal): readonly string[] {
  if (proposal.kind === 'book')
    return [
      proposal.patient.name,
      serviceName(turn, proposal.serviceId),
      professionalName(turn, proposal.professionalId),
    ];
  if (proposal.kind === 'wait') return [sayProposal(turn, proposal)];
  return proposal.kind === 'move' ? [professionalName(turn, proposal.professionalId)] : [];
}

function instantsOf({ turn, offer, proposal }: Desk, settlement: SettleOutcome | null): readonly string[] {
  const offers = [turn.dialogue.offer, offer === 'as-before' ? null : offer];
  const meanings = offers.flatMap((one) => one?.options ?? []).map(({ meaning }) => meaning);
  const proposals = [turn.dialogue.proposal, proposal].filter((one) => one !== null);
  return [
    ...turn.appointments.map(({ startsAt }) => startsAt.toString()),
    ...meanings.flatMap((meaning) => (meaning.kind === 'time' ? [meaning.startsAt] : [])),
    ...proposals.flatMap((one) => ('startsAt' in one ? [one.startsAt] : [])),
    ...proposals.flatMap((one) => (one.kind === 'book' ? (one.repeat?.starts ?? []) : [])),
    ...(settlement !== null && 'startsAt' in settlement ? [settlement.startsAt.toString()] : []),
  ];
}

function addInstant(facts: GatheredFacts, instant: string, timeZone: string): void {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const [date, time] = [String(local.toPlainDate()), sayTime(local.toPlainTime())];
  facts.dates.add(date);
  facts.weekdays.add(local.dayOfWeek);
  facts.times.add(time);
  facts.moments.add(`${date} ${time}`);
}
