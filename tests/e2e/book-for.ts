import { signedIn } from '../support/browser.ts';
import type { TestClinic } from '../support/open-clinic.ts';

export interface Booking {
  readonly name: string;
  readonly phone: string;
  /** Wall time of the clinic: 2026-11-23T09:00 */
  readonly at: string;
}

/** Books a visit to the general practitioner as the owner would, also at short notice; its id. */
export async function bookFor(clinic: TestClinic, { name, phone, at }: Booking): Promise<string> {
  const owner = await signedIn(clinic);
  const services: readonly { readonly id: string; readonly name: string }[] = (
    await owner.query('catalogue.services', {})
  ).body.items;
  const service = services.find((one) => one.name === 'Clínica geral');
  const professionals = (await owner.query('catalogue.professionals', {})).body.items;
  for (const professional of professionals) {
    const wish = {
      serviceId: service?.id,
      professionalId: professional.id,
      startsAt: `${at}:00-03:00`,
      ignoreNotice: true,
    };
    const { status, body } = await owner.mutate('appointments.book', { ...wish, patient: { name, phone } });
    if (status === 200) return body.id;
  }
  throw new Error(`nobody can be booked at ${at}`);
}
