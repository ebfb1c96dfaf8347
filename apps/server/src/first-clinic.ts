import {
  ClinicFileError,
  type Database,
  demoClinicFile,
  firstClinicId,
  importFirstClinic,
  readClinicFile,
} from '@post/db';
import type { ClinicId } from '@post/domain';
import type { Config } from './config.ts';
import { StartError } from './start-error.ts';

/** The installation's first clinic; an empty database first gets the configured one, or the demo clinic. */
export async function openFirstClinic(database: Database, { settings }: Config): Promise<ClinicId> {
  return (await firstClinicId(database)) ?? importConfigured(database, settings.clinicFile ?? demoClinicFile);
}

async function importConfigured(database: Database, file: string): Promise<ClinicId> {
  try {
    await importFirstClinic(database, await readClinicFile(file));
  } catch (error) {
    if (error instanceof ClinicFileError) throw new StartError(`CLINIC_FILE ${error.message}`);
    throw error;
  }
  const clinicId = await firstClinicId(database);
  if (!clinicId) throw new StartError('the database holds no clinic');
  return clinicId;
}
