import type { OptionMeaning } from '@post/domain';
import type { Draft } from './draft.ts';
import { draftTime } from './draft-when.ts';
import type { WhenHeard } from './heard.ts';
import { learn, type Scene } from './scene.ts';

/** Takes into the draft what the patient said about service, person, day, time and patient. True when anything was new. */
export function learnSlots(scene: Scene): boolean {
  const before = JSON.stringify(scene.draft);
  const { heard } = scene;
  learnService(scene);
  if (heard.professional) learn(scene, { professionalId: heard.professional.id });
  learn(scene, whenChange(scene, scene.draft.task === 'moving' ? heard.target : heard.whole));
  learnPatient(scene);
  if (heard.picked) learnPicked(scene, heard.picked);
  return JSON.stringify(scene.draft) !== before;
}

function learnService(scene: Scene): void {
  const { services } = scene.heard;
  const [only] = services.kind === 'one' ? services.services : [];
  if (only && scene.draft.task !== 'moving') {
    const keeps = only.professionalIds.some((id) => id === scene.draft.professionalId);
    learn(scene, { serviceId: only.id, professionalId: keeps ? scene.draft.professionalId : null });
  }
  if (services.kind === 'unknown') learn(scene, { serviceId: null, professionalId: null });
  if (services.kind === 'several' && !services.services.some((service) => service.id === scene.draft.serviceId)) {
    learn(scene, { serviceId: null });
  }
}

/** A new day drops the old time; a new time keeps the day that was being spoken of. */
function whenChange(scene: Scene, when: WhenHeard): Partial<Draft> {
  const { from, to, after, before } = when;
  const time = offeredTimes(scene).find((offered) => when.times.includes(offered.time))?.time ?? when.time;
  if (time !== null && from === null) return { time, after: null, before: null, ...dayOfOffered(scene, time) };
  if (from !== null) return { from, to: to ?? from, time, after, before };
  if (after !== null || before !== null) return { time: null, after, before };
  return {};
}

/** "Às 10:00" after a list: the day on which the list has it, when that is one day; else the day spoken of. */
function dayOfOffered(scene: Scene, time: string): Partial<Draft> {
  const days = offeredTimes(scene)
    .filter((offered) => offered.time === time)
    .map((offered) => offered.from);
  const [day, ...more] = new Set(days);
  return day !== undefined && more.length === 0 ? { from: day, to: day } : {};
}

function offeredTimes(scene: Scene) {
  const options = scene.desk.turn.dialogue.offer?.options ?? [];
  return options
    .map((option) => option.meaning)
    .filter((meaning) => meaning.kind === 'time')
    .map((meaning) => draftTime(scene, meaning.startsAt));
}

function learnPatient(scene: Scene): void {
  const { knownPatient, name, forOther } = scene.heard;
  if (knownPatient) return learn(scene, { patient: { kind: 'known', patientId: knownPatient.id } });
  const others = forOther ?? scene.draft.forOther;
  if (name !== null) {
    const relation = others ? 'responsible' : 'self';
    return learn(scene, { patient: { kind: 'new', name, relation }, forOther: others });
  }
  if (forOther === null) return;
  const self = scene.desk.turn.patients.find((patient) => patient.relation === 'self');
  if (!forOther && self) return learn(scene, { forOther, patient: { kind: 'known', patientId: self.id } });
  // "É para minha filha", no name yet: whoever was the patient before is not any more.
  learn(scene, { forOther, ...(forOther === scene.draft.forOther ? {} : { patient: null }) });
}

function learnPicked(scene: Scene, picked: OptionMeaning): void {
  switch (picked.kind) {
    case 'time':
      return learn(scene, {
        task: scene.draft.task === 'moving' ? 'moving' : 'booking',
        serviceId: picked.serviceId,
        professionalId: picked.professionalId,
        ...draftTime(scene, picked.startsAt),
      });
    case 'service':
      return learn(scene, { task: 'booking', serviceId: picked.serviceId });
    case 'appointment':
      return learn(scene, { appointmentId: picked.appointmentId });
    case 'patient':
      return learn(scene, { patient: { kind: 'known', patientId: picked.patientId } });
    case 'answer':
      return;
  }
}
