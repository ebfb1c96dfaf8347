import { type Dialogue, type OptionMeaning, type Proposal, Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { TestClinic } from '../support/open-clinic.ts';
import type { StoredState } from './end-state.ts';

/** A proposal as the patient reads it, without ids. */
export interface SeenProposal {
  readonly kind: Proposal['kind'];
  readonly service: string;
  readonly professional: string;
  readonly patient: string;
  /** Where it would stand; for a cancellation or a confirmation where it stands. */
  readonly start: string;
  /** Where the visit stands that is moved. */
  readonly movedFrom: string | null;
}

/** One numbered choice of the list that is open. */
export interface SeenChoice {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly meaning:
    | { readonly kind: 'time'; readonly service: string; readonly professional: string; readonly start: string }
    | { readonly kind: 'service' | 'patient'; readonly name: string }
    | { readonly kind: 'visit'; readonly start: string }
    | { readonly kind: 'other' };
}

export type Asked = 'name' | 'service' | 'when' | 'visit' | 'nothing';

/** What came back after one burst. */
export interface Heard {
  readonly text: string;
  readonly proposal: SeenProposal | null;
  readonly choices: readonly SeenChoice[];
  readonly asked: Asked;
  readonly state: StoredState;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface KnownVisit {
  readonly id: string;
  readonly service: string;
  readonly professional: string;
  readonly patient: string;
  readonly start: string;
}

/** Reads the newest dialogue as values: what was proposed and offered, with names in the place of ids. */
export async function readDialogue(clinic: TestClinic): Promise<Pick<Heard, 'proposal' | 'choices'>> {
  const [row] = await clinic.rows<{ dialogue: Dialogue | null }>(sql`
    select dialogue from conversation where merged_into is null order by last_message_at desc limit 1`);
  const dialogue = row?.dialogue;
  if (!dialogue?.proposal && !dialogue?.offer) return { proposal: null, choices: [] };
  const names = await readNames(clinic);
  const visits = await readVisits(clinic);
  return {
    proposal: dialogue.proposal ? seenProposal(dialogue.proposal, names, visits) : null,
    choices: (dialogue.offer?.options ?? []).map(({ id, title, meaning }, index) => ({
      number: index + 1,
      id,
      title,
      meaning: seenMeaning(meaning, names, visits),
    })),
  };
}

function seenMeaning(
  meaning: OptionMeaning,
  names: (id: string) => string,
  visits: readonly KnownVisit[],
): SeenChoice['meaning'] {
  switch (meaning.kind) {
    case 'time': {
      const [service, professional] = [names(meaning.serviceId), names(meaning.professionalId)];
      return { kind: 'time', service, professional, start: local(meaning.startsAt) };
    }
    case 'service':
      return { kind: 'service', name: names(meaning.serviceId) };
    case 'patient':
      return { kind: 'patient', name: names(meaning.patientId) };
    case 'appointment':
      return { kind: 'visit', start: visits.find((visit) => visit.id === meaning.appointmentId)?.start ?? '' };
    case 'wish':
    case 'answer':
      return { kind: 'other' };
  }
}

function seenProposal(
  proposal: Proposal,
  names: (id: string) => string,
  visits: readonly KnownVisit[],
): SeenProposal | null {
  if (proposal.kind === 'book') {
    return {
      kind: 'book',
      service: names(proposal.serviceId),
      professional: names(proposal.professionalId),
      patient: proposal.patient.name,
      start: local(proposal.startsAt),
      movedFrom: null,
    };
  }
  if (proposal.kind === 'wait') return null;
  const visit = visits.find((one) => one.id === proposal.appointmentId);
  if (!visit) return null;
  const { service, professional, patient, start } = visit;
  if (proposal.kind !== 'move') return { kind: proposal.kind, service, professional, patient, start, movedFrom: null };
  const moved = { professional: names(proposal.professionalId), start: local(proposal.startsAt) };
  return { kind: 'move', service, patient, ...moved, movedFrom: start };
}

async function readNames(clinic: TestClinic): Promise<(id: string) => string> {
  const rows = await clinic.rows<Named>(sql`
    select id::text, name from service union all select id::text, name from professional
    union all select id::text, name from patient`);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
}

function readVisits(clinic: TestClinic): Promise<readonly KnownVisit[]> {
  return clinic.rows<KnownVisit>(sql`
    select a.id::text, s.name as service, p.name as professional, pt.name as patient,
      to_char(a.local_start, 'YYYY-MM-DD"T"HH24:MI') as start
    from appointment a
    join service s on s.clinic_id = a.clinic_id and s.id = a.service_id
    join professional p on p.clinic_id = a.clinic_id and p.id = a.professional_id
    join patient pt on pt.clinic_id = a.clinic_id and pt.id = a.patient_id`);
}

function local(instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO('America/Sao_Paulo').toPlainDateTime();
  return at.toString({ smallestUnit: 'minute' });
}

/** What the last question of a reply is after. */
export function readAsked(text: string): Asked {
  const plain = text.toLowerCase();
  if (/nome completo|nome e sobrenome|como se chama|qual (?:é )?o (?:seu )?nome/.test(plain)) return 'name';
  if (/qual delas|qual das|qual consulta/.test(plain)) return 'visit';
  if (/qual destes|qual atendimento|que atendimento|qual serviço/.test(plain)) return 'service';
  if (/qual prefere|para qual dia|qual dia|para quando|qual horário|outro dia/.test(plain)) return 'when';
  return 'nothing';
}
