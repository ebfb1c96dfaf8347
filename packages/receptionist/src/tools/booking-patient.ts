import { normalizeText, type ProposedPatient } from '@post/domain';
import type { Desk } from '../desk.ts';
import type { BadRequest } from './tool-results.ts';

interface PatientArguments {
  readonly patient: string | null;
  readonly patient_name: string | null;
  readonly relation: 'self' | 'responsible' | null;
}

/** For whom a booking is proposed: someone known here, or a new name that the patient wrote. */
export function bookingPatient(desk: Desk, args: PatientArguments): ProposedPatient | BadRequest {
  const known = desk.handles.patients.find(args.patient) ?? sameName(desk, args.patient_name);
  if (known) return { kind: 'known', patientId: known.id, name: known.name };
  const name = args.patient_name?.trim() ?? '';
  if (name === '') return { ok: false, problem: "Ask for the patient's name first." };
  if (!wasWritten(desk, name)) return { ok: false, problem: 'The patient did not write that name: ask for it.' };
  return { kind: 'new', name, relation: args.relation ?? 'self' };
}

function sameName(desk: Desk, name: string | null) {
  const wanted = normalizeText(name ?? '');
  return wanted === '' ? null : (desk.turn.patients.find((patient) => normalizeText(patient.name) === wanted) ?? null);
}

/** A name comes from the patient's own words, never from a brain's imagination or a display name. */
function wasWritten({ turn }: Desk, name: string): boolean {
  const { proposal } = turn.dialogue;
  if (proposal?.kind === 'book' && proposal.patient.name === name) return true;
  const written = [...turn.history, ...turn.burst]
    .filter((message) => message.author === 'patient')
    .map((message) => normalizeText(message.text ?? ''))
    .join(' ');
  return normalizeText(name)
    .split(' ')
    .every((word) => written.includes(word));
}
