import type { ContactId, Memory, MemoryId, NewMemory, PatientId, Permission, Temporal } from '@post/domain';

/** What is remembered of people, and what they allowed. */
export interface MemoryReader {
  /** What is remembered of this contact, and of the patient they are themselves; oldest first. */
  memoriesOfContact(contactId: ContactId): Promise<readonly Memory[]>;
  /** What is remembered of this patient, and of the contacts who are the patient themselves; oldest first. */
  memoriesOfPatient(patientId: PatientId): Promise<readonly Memory[]>;
  memory(id: MemoryId): Promise<Memory | null>;
  /** What the contact allowed and took back, oldest first. */
  permissions(contactId: ContactId): Promise<readonly Permission[]>;
}

export interface MemoryWriter {
  /** Takes the place of what was remembered of the same people under a key that stands alone. */
  remember(memory: NewMemory, now: Temporal.Instant): Promise<Memory>;
  changeMemory(id: MemoryId, change: Pick<Memory, 'text' | 'value'>, now: Temporal.Instant): Promise<Memory>;
  forget(ids: readonly MemoryId[], now: Temporal.Instant): Promise<void>;
  recordPermissions(contactId: ContactId, entries: readonly Permission[]): Promise<void>;
}
