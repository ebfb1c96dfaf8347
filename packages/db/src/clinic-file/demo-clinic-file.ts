import { fileURLToPath } from 'node:url';

/** The clinic that is shown when nobody has configured one. */
export const demoClinicFile: string = fileURLToPath(new URL('../../demo-clinic/clinic.json', import.meta.url));
