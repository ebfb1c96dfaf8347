import {
  type ClinicId,
  defaultPricePolicy,
  type Profession,
  type ProfessionalId,
  professionOf,
  type ServiceId,
  type Weekday,
} from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { Session } from '../database/session.ts';
import { newId } from '../new-id.ts';
import { clinic, closure, professional, service, serviceProfessional, workingHours } from '../schema/index.ts';
import { createCatalogueCache } from '../store/catalogue-cache.ts';
import { knowledgeWriter } from '../store/knowledge-doors.ts';
import type { ClinicFile, WeekdayName } from './clinic-file-schema.ts';
import { parseClinicFile } from './parse-clinic-file.ts';
import type { ClinicMaterial } from './read-clinic-file.ts';

const ISO_WEEKDAY: Readonly<Record<WeekdayName, Weekday>> = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 };

/** Adds one clinic. Throws ClinicFileError when the file is wrong. */
export function importClinic(database: Database, material: ClinicMaterial): Promise<ClinicId> {
  const file = parseClinicFile(material.clinicJson);
  return database.transaction('importing a clinic', (session) => writeClinic(session, file, material.knowledge));
}

/** Adds the clinic to an empty installation; null when there is a clinic already. Replicas that start together add one. */
export function importFirstClinic(database: Database, material: ClinicMaterial): Promise<ClinicId | null> {
  const file = parseClinicFile(material.clinicJson);
  return database.transaction('importing the first clinic', async (session) => {
    await session.rows(sql`select pg_advisory_xact_lock(hashtextextended('first clinic', 0))`);
    if ((await countClinics(session)) > 0) return null;
    return writeClinic(session, file, material.knowledge);
  });
}

export function clinicCount(database: Database): Promise<number> {
  return database.read('counting clinics', countClinics);
}

async function countClinics(session: Session): Promise<number> {
  const [row] = await session.rows<{ clinics: number }>(sql`select count(*)::int as clinics from clinic`);
  return row?.clinics ?? 0;
}

async function writeClinic(
  session: Session,
  file: ClinicFile,
  knowledge: ClinicMaterial['knowledge'],
): Promise<ClinicId> {
  const clinicId = newId<ClinicId>();
  const { timezone, ...rest } = file.clinic;
  await session.orm.insert(clinic).values({ id: clinicId, timeZone: timezone, ...rest });
  const people = await writeProfessionals(session, clinicId, file.professionals);
  await writeServices(session, { clinicId, people }, file.services);
  await writeClosures(session, { clinicId, people }, file.closures);
  const doors = knowledgeWriter({ session, clinicId, catalogues: createCatalogueCache() });
  for (const document of knowledge) await doors.saveKnowledgeDocument({ id: null, ...document });
  return clinicId;
}

type People = ReadonlyMap<string, { readonly id: ProfessionalId; readonly profession: Profession }>;

async function writeProfessionals(
  { orm }: Session,
  clinicId: ClinicId,
  listed: ClinicFile['professionals'],
): Promise<People> {
  const people = new Map<string, { id: ProfessionalId; profession: Profession }>();
  for (const [position, { workingHours: hours, profession: written, ...rest }] of listed.entries()) {
    const id = newId<ProfessionalId>();
    const profession = written ?? professionOf(rest.specialty);
    people.set(rest.name, { id, profession });
    await orm.insert(professional).values({ clinicId, id, profession, position, ...rest });
    const rows = hours.map(({ weekdays, from, to }, place) => ({
      clinicId,
      id: newId<string>(),
      professionalId: id,
      weekdays: weekdays.map((day) => ISO_WEEKDAY[day]),
      fromTime: from,
      toTime: to,
      position: place,
    }));
    if (rows.length > 0) await orm.insert(workingHours).values(rows);
  }
  return people;
}

interface Of {
  readonly clinicId: ClinicId;
  readonly people: People;
}

async function writeServices(
  { orm }: Session,
  { clinicId, people }: Of,
  listed: ClinicFile['services'],
): Promise<void> {
  for (const [position, { professionals, price, ...rest }] of listed.entries()) {
    const id = newId<ServiceId>();
    const offering = (professionals ?? [...people.keys()]).flatMap((name) => people.get(name) ?? []);
    const pricePolicy = price ?? defaultPricePolicy(offering.map(({ profession }) => profession));
    await orm.insert(service).values({ clinicId, id, position, pricePolicy, ...rest });
    const rows = offering.map(({ id: professionalId }, place) => ({
      clinicId,
      serviceId: id,
      professionalId,
      position: place,
    }));
    if (rows.length > 0) await orm.insert(serviceProfessional).values(rows);
  }
}

async function writeClosures(
  { orm }: Session,
  { clinicId, people }: Of,
  listed: ClinicFile['closures'],
): Promise<void> {
  const rows = listed.map(({ from, to, reason, professional: named }) => ({
    clinicId,
    id: newId<string>(),
    professionalId: named === undefined ? null : (people.get(named)?.id ?? null),
    fromDate: from,
    toDate: to,
    reason,
  }));
  if (rows.length > 0) await orm.insert(closure).values(rows);
}
