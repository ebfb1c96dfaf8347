import { offerChoices } from '../../desk.ts';
import { capitalised } from '../../words/capitalised.ts';
import { learn, type Scene } from '../scene.ts';

interface PatientArguments {
  readonly patient: string | null;
  readonly patient_name: string | null;
  readonly relation: 'self' | 'responsible' | null;
}

/** For whom it is, when that is known: what was said first, else the only patient of this contact. */
export function bookingPatient({ desk, draft }: Scene): PatientArguments | null {
  const { patients } = desk.handles;
  if (draft.patient?.kind === 'known') return known(patients.of({ id: draft.patient.patientId }));
  if (draft.patient?.kind === 'new') {
    return { patient: null, patient_name: draft.patient.name, relation: draft.patient.relation };
  }
  if (draft.forOther) {
    const others = patients.entries.filter((entry) => entry.thing.relation === 'responsible');
    return others.length === 1 && others[0] ? known(others[0].handle) : null;
  }
  if (draft.forOther === false) return null;
  const [only, ...more] = patients.entries;
  return only?.thing.relation === 'self' && more.length === 0 ? known(only.handle) : null;
}

function known(handle: string): PatientArguments {
  return { patient: handle, patient_name: null, relation: null };
}

/** Asks who the patient is of a time that is free. */
export function askName(scene: Scene, time: string): string {
  return askWho(scene, `${capitalised(time)}, está livre.`);
}

/** Asks who the patient is: among those known on this phone, or by name. */
export function askWho(scene: Scene, lead: string): string {
  const { desk, draft } = scene;
  learn(scene, { asked: 'name' });
  if (draft.forOther) return `${lead}\nComo se chama a pessoa que vai ser atendida? (nome e sobrenome)`;
  if (draft.forOther === false) return `${lead}\nQual é o seu nome completo?`;
  if (desk.turn.patients.length === 0) return `${lead}\nQual é o nome completo de quem vai ser atendido?`;
  offerChoices(
    desk,
    desk.turn.patients.map((patient) => ({
      title: patient.name,
      description: null,
      meaning: { kind: 'patient', patientId: patient.id } as const,
    })),
  );
  const lines = desk.turn.patients.map((patient, index) => `${index + 1}. ${patient.name}`);
  return `${lead}\nPara quem é a consulta?\n${lines.join('\n')}\n\nSe for outra pessoa, me diga o nome completo.`;
}
