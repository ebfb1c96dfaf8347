import type { TestDatabases } from '@post/db/testing';
import { WITH_OWNER } from '../support/browser.ts';
import { openClinic, type TestClinic } from '../support/open-clinic.ts';

/** The demo clinic on a Monday morning, with an owner who can sign in. */
export function openReception(
  database: TestDatabases,
  environment: Readonly<Record<string, string>> = {},
): Promise<TestClinic> {
  return openClinic({ database, now: '2026-11-23T08:00', environment: { ...WITH_OWNER, ...environment } });
}
