import type { Catalogue, Clinic, ClinicId, Closure, Professional, Service } from '@post/domain';
import { asc, eq } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { clinic, closure, professional, service, serviceProfessional, workingHours } from '../schema/index.ts';

/**
 * The version was read before, so a change in between leaves newer content under an older version: the next reader
 * notices and reads again.
 */
export async function readCatalogue(session: Session, clinicId: ClinicId): Promise<Catalogue> {
  return {
    clinic: await readClinic(session, clinicId),
    professionals: await readProfessionals(session, clinicId),
    services: await readServices(session, clinicId),
    closures: await readClosures(session, clinicId),
  };
}

async function readClinic({ orm }: Session, clinicId: ClinicId): Promise<Clinic> {
  const [row] = await orm.select().from(clinic).where(eq(clinic.id, clinicId));
  if (row === undefined) throw new Error(`there is no clinic ${clinicId}`);
  const { catalogueVersion: _version, createdAt: _created, ...rest } = row;
  return rest;
}

async function readProfessionals({ orm }: Session, clinicId: ClinicId): Promise<readonly Professional[]> {
  const people = await orm
    .select()
    .from(professional)
    .where(eq(professional.clinicId, clinicId))
    .orderBy(asc(professional.position), asc(professional.id));
  const hours = await orm
    .select()
    .from(workingHours)
    .where(eq(workingHours.clinicId, clinicId))
    .orderBy(asc(workingHours.position), asc(workingHours.id));
  return people.map(({ id, name, specialty, profession, specialistRegister, phone }) => ({
    id,
    name,
    specialty,
    profession,
    specialistRegister,
    phone,
    workingHours: hours
      .filter((row) => row.professionalId === id)
      .map((row) => ({ weekdays: row.weekdays, from: row.fromTime, to: row.toTime })),
  }));
}

async function readServices({ orm }: Session, clinicId: ClinicId): Promise<readonly Service[]> {
  const services = await orm
    .select()
    .from(service)
    .where(eq(service.clinicId, clinicId))
    .orderBy(asc(service.position), asc(service.id));
  const offered = await orm
    .select()
    .from(serviceProfessional)
    .where(eq(serviceProfessional.clinicId, clinicId))
    .orderBy(asc(serviceProfessional.position));
  return services.map(({ clinicId: _clinic, position: _position, ...row }) => ({
    ...row,
    professionalIds: offered.filter((one) => one.serviceId === row.id).map((one) => one.professionalId),
  }));
}

async function readClosures({ orm }: Session, clinicId: ClinicId): Promise<readonly Closure[]> {
  const rows = await orm
    .select()
    .from(closure)
    .where(eq(closure.clinicId, clinicId))
    .orderBy(asc(closure.fromDate), asc(closure.id));
  return rows.map(({ fromDate, toDate, reason, professionalId }) => ({
    from: fromDate,
    to: toDate,
    reason,
    professionalId,
  }));
}
