import type { OptionMeaning } from '@post/domain';
import type { Draft } from './draft.ts';
import { draftTime } from './draft-when.ts';
import type { WhenHeard } from './heard.ts';
import { readSeries } from './read-series.ts';
import { learn, type Scene } from './scene.ts';

/** Takes into the draft what the patient said about service, person, day, time and patient. True when anything was new. */
export function learnSlots(scene: Scene): boolean {
  const before = JSON.stringify(scene.draft);
  const { heard } = scene;
  learnService(scene);
  if (heard.professional) learn(scene, { professionalId: heard.professional.id });
  learn(scene, whenChange(scene, scene.draft.task === 'moving' ? heard.target : heard.whole));
  learn(scene, nextToBooked(scene));
  learn(scene, { repeat: readSeries(heard.raw, scene.draft) });
  learn(scene, patientChange(scene));
  if (heard.picked) learn(scene, pickedChange(scene, heard.picked));
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

/** "No horário seguinte": right after what this contact has booked. */
function nextToBooked(scene: Scene): Partial<Draft> {
  if (!/hor[aá]rio\s+seguinte|logo\s+(?:depois|em\s+seguida)|em\s+seguida/i.test(scene.heard.raw)) return {};
  const booked = scene.desk.turn.appointments.at(-1);
  if (!booked || scene.heard.whole.time !== null) return {};
  const { from, time } = draftTime(scene, booked.endsAt);
  return { from, to: from, time: null, after: time, before: null };
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

function patientChange({ heard, draft, desk }: Scene): Partial<Draft> {
  const { knownPatient, name, forOther } = heard;
  if (knownPatient) return { patient: { kind: 'known', patientId: knownPatient.id } };
  const others = forOther ?? draft.forOther;
  if (name !== null) {
    return { patient: { kind: 'new', name, relation: others ? 'responsible' : 'self' }, forOther: others };
  }
  if (forOther === null) return {};
  const self = desk.turn.patients.find((patient) => patient.relation === 'self');
  if (!forOther && self) return { forOther, patient: { kind: 'known', patientId: self.id } };
  // "É para minha filha", no name yet: whoever was the patient before is not any more.
  return { forOther, ...(forOther === draft.forOther ? {} : { patient: null }) };
}

function pickedChange(scene: Scene, picked: OptionMeaning): Partial<Draft> {
  switch (picked.kind) {
    case 'time':
      return {
        task: scene.draft.task === 'moving' ? 'moving' : 'booking',
        serviceId: picked.serviceId,
        professionalId: picked.professionalId,
        ...draftTime(scene, picked.startsAt),
      };
    case 'service':
      return { task: scene.draft.task === 'waiting' ? 'waiting' : 'booking', serviceId: picked.serviceId };
    case 'appointment':
      return { appointmentId: picked.appointmentId };
    case 'patient':
      return { patient: { kind: 'known', patientId: picked.patientId } };
    case 'wish':
    case 'answer':
      return {};
  }
}
