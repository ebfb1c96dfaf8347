import type { ClinicTransaction, ProfessionalSettings, ServiceSettings, SettingsWriter } from '@post/application';
import type { Closure, ProfessionalId, ServiceId } from '@post/domain';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { clinic, closure, professional, service, serviceProfessional, workingHours } from '../schema/index.ts';
import { storable } from '../storable.ts';
import type { Scope } from './scope.ts';

/** Changes of what staff configure. The clinic's own row is their lock, taken before any other. */
export function settingsWriter(scope: Scope): Pick<ClinicTransaction, keyof SettingsWriter> {
  const { session, clinicId, catalogues } = scope;
  const { orm } = session;
  return {
    async lockCatalogue() {
      // Not `for update`: that would wait for everybody who refers to the clinic, and they for it.
      await session.rows(sql`select 1 from clinic where id = ${clinicId} for no key update`);
      return catalogues.catalogue(session, clinicId);
    },
    async changeClinic({ contactFrom, contactTo, ...rest }) {
      const settings = { contactFrom, contactTo, ...storable(rest) };
      await orm.update(clinic).set(settings).where(eq(clinic.id, clinicId));
    },
    saveService: (id, settings) => saveService(scope, id, storable(settings)),
    saveProfessional: (id, settings) => saveProfessional(scope, id, settings),
    async addClosure({ from, to, reason, professionalId }) {
      const days = { fromDate: from, toDate: to, professionalId, reason: storable(reason) };
      await orm.insert(closure).values({ clinicId, id: newId<string>(), ...days });
    },
    removeClosure: (wanted) => removeClosure(scope, wanted),
  };
}

async function saveService(scope: Scope, known: ServiceId | null, settings: ServiceSettings): Promise<ServiceId> {
  const { clinicId } = scope;
  const { orm } = scope.session;
  const { professionalIds, aliases, ...rest } = settings;
  const id = known ?? newId<ServiceId>();
  const row = { ...rest, aliases: [...aliases] };
  if (known) {
    await orm
      .update(service)
      .set(row)
      .where(and(eq(service.clinicId, clinicId), eq(service.id, id)));
    await orm
      .delete(serviceProfessional)
      .where(and(eq(serviceProfessional.clinicId, clinicId), eq(serviceProfessional.serviceId, id)));
  } else {
    const position = await orm.$count(service, eq(service.clinicId, clinicId));
    await orm.insert(service).values({ clinicId, id, position, ...row });
  }
  const offered = professionalIds.map((professionalId, position) => ({
    clinicId,
    serviceId: id,
    professionalId,
    position,
  }));
  if (offered.length > 0) await orm.insert(serviceProfessional).values(offered);
  return id;
}

async function saveProfessional(
  scope: Scope,
  known: ProfessionalId | null,
  { workingHours: hours, ...written }: ProfessionalSettings,
): Promise<ProfessionalId> {
  const { clinicId } = scope;
  const { orm } = scope.session;
  const id = known ?? newId<ProfessionalId>();
  const row = storable(written);
  if (known) {
    await orm
      .update(professional)
      .set(row)
      .where(and(eq(professional.clinicId, clinicId), eq(professional.id, id)));
    await orm.delete(workingHours).where(and(eq(workingHours.clinicId, clinicId), eq(workingHours.professionalId, id)));
  } else {
    const position = await orm.$count(professional, eq(professional.clinicId, clinicId));
    await orm.insert(professional).values({ clinicId, id, position, ...row });
  }
  const stretches = hours.map(({ weekdays, from, to }, position) => ({
    clinicId,
    id: newId<string>(),
    professionalId: id,
    weekdays: [...weekdays],
    fromTime: from,
    toTime: to,
    position,
  }));
  if (stretches.length > 0) await orm.insert(workingHours).values(stretches);
  return id;
}

async function removeClosure(scope: Scope, { from, to, reason, professionalId }: Closure): Promise<boolean> {
  const removed = await scope.session.orm
    .delete(closure)
    .where(
      and(
        eq(closure.clinicId, scope.clinicId),
        eq(closure.fromDate, from),
        eq(closure.toDate, to),
        eq(closure.reason, storable(reason)),
        professionalId ? eq(closure.professionalId, professionalId) : isNull(closure.professionalId),
      ),
    )
    .returning({ id: closure.id });
  return removed.length > 0;
}
