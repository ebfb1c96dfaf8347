import type { Catalogue, Clinic, Closure, Professional, ProfessionalId, Service, ServiceId } from '@post/domain';

/** What a clinic decides about itself; zone and language are set when it is opened. */
export type ClinicSettings = Omit<Clinic, 'id' | 'timeZone' | 'locale'>;
export type ServiceSettings = Omit<Service, 'id'>;
export type ProfessionalSettings = Omit<Professional, 'id'>;

export interface SettingsWriter {
  /** What stands there, which nobody else changes until the transaction ends. */
  lockCatalogue(): Promise<Catalogue>;
  changeClinic(settings: ClinicSettings): Promise<void>;
  /** Null: one more, after the others. */
  saveService(id: ServiceId | null, settings: ServiceSettings): Promise<ServiceId>;
  saveProfessional(id: ProfessionalId | null, settings: ProfessionalSettings): Promise<ProfessionalId>;
  addClosure(closure: Closure): Promise<void>;
  /** False when there is none like it. */
  removeClosure(closure: Closure): Promise<boolean>;
}
