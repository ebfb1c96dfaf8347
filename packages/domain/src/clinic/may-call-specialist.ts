import type { Professional } from './clinic.ts';

/** Only someone whose specialty is registered with the council (RQE, or the dental register) is called a specialist. */
export function mayCallSpecialist({ specialistRegister }: Pick<Professional, 'specialistRegister'>): boolean {
  return specialistRegister !== null;
}
