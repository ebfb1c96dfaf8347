import { type Setting, SmallClinic } from './small-clinic.ts';

/** Ana has two appointments tomorrow, at 10:00 and 14:30. */
export function anaWithTwo(setting: Partial<Setting> = {}): SmallClinic {
  const clinic = new SmallClinic({ now: '2026-11-23T13:00', ...setting });
  const ana = clinic.patientNamed('Ana Souza');
  clinic.booked(ana, { service: 'Clínica geral', at: '2026-11-24T10:00' });
  clinic.booked(ana, { service: 'Clínica geral', at: '2026-11-24T14:30' });
  return clinic;
}
