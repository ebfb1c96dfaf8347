import type { ClinicReader, ClinicTransaction, Store } from '@post/application';
import type { Database } from '../database/database.ts';
import { jobWriter } from '../jobs/job-writer.ts';
import { appendEvents } from './append-events.ts';
import { appointmentReader } from './appointment-reader.ts';
import { appointmentWriter } from './appointment-writer.ts';
import { calendarFeedReader, calendarFeedWriter } from './calendar-feed-doors.ts';
import { createCatalogueCache } from './catalogue-cache.ts';
import { checkFence } from './check-fence.ts';
import { contactReader } from './contact-reader.ts';
import { conversationReader } from './conversation-reader.ts';
import { conversationWriter } from './conversation-writer.ts';
import { deskReader } from './desk-reader.ts';
import { deskWriter } from './desk-writer.ts';
import { effectReader, effectWriter } from './effect-doors.ts';
import { eraseRecord } from './erase-record.ts';
import { insightReader } from './insight-reader.ts';
import { invitationWriter } from './invitation-writer.ts';
import { knowledgeReader, knowledgeWriter } from './knowledge-doors.ts';
import { memoryReader, memoryWriter } from './memory-doors.ts';
import { paceReader, paceWriter } from './pace-doors.ts';
import { patientReader } from './patient-reader.ts';
import { patientWriter } from './patient-writer.ts';
import { permissionReader, permissionWriter } from './permission-doors.ts';
import { reachWriter } from './reach-doors.ts';
import { readDossier } from './read-dossier.ts';
import { replanReader, replanWriter } from './replan-doors.ts';
import { scheduledReader, scheduledWriter } from './scheduled-doors.ts';
import type { Scope } from './scope.ts';
import { settingsWriter } from './settings-writer.ts';
import { staffReader } from './staff-reader.ts';
import { staffWriter } from './staff-writer.ts';
import { taskReader, taskWriter } from './task-doors.ts';
import { turnReader } from './turn-reader.ts';
import { unansweredReader, unansweredWriter } from './unanswered-doors.ts';
import { visitReader, visitWriter } from './visit-doors.ts';
import { waitingReader, waitingWriter } from './waiting-doors.ts';

/**
 * Locks are taken in one order everywhere: conversation row, agendas, outbox rows, event counter. Where an order can't
 * be kept the database breaks the tie and the transaction runs again.
 */
export function createStore(database: Database): Store {
  const catalogues = createCatalogueCache();
  return {
    read: (clinicId, work) =>
      database.read(`a read in clinic ${clinicId}`, (session) => work(reader({ session, clinicId, catalogues }))),
    snapshot: (clinicId, work) =>
      database.snapshot(`reading clinic ${clinicId}`, (session) => work(reader({ session, clinicId, catalogues }))),
    transact: (clinicId, work, fence) =>
      database.transaction(`a change in clinic ${clinicId}`, async (session) => {
        const scope = { session, clinicId, catalogues, ...(fence && { turnId: fence.turnId }) };
        if (fence !== undefined) await checkFence(scope, fence);
        return work(transaction(scope));
      }),
  };
}

function reader(scope: Scope): ClinicReader {
  return {
    catalogue: () => scope.catalogues.catalogue(scope.session, scope.clinicId),
    ...appointmentReader(scope),
    ...calendarFeedReader(scope),
    ...patientReader(scope),
    ...contactReader(scope),
    ...conversationReader(scope),
    ...turnReader(scope),
    ...deskReader(scope),
    ...effectReader(scope),
    ...insightReader(scope),
    ...scheduledReader(scope),
    ...staffReader(scope),
    ...taskReader(scope),
    ...memoryReader(scope),
    ...paceReader(scope),
    ...permissionReader(scope),
    dossier: (patientId) => readDossier(scope, patientId),
    ...knowledgeReader(scope),
    ...unansweredReader(scope),
    ...replanReader(scope),
    ...visitReader(scope),
    ...waitingReader(scope),
  };
}

function transaction(scope: Scope): ClinicTransaction {
  return {
    ...reader(scope),
    ...appointmentWriter(scope),
    ...calendarFeedWriter(scope),
    ...patientWriter(scope),
    ...conversationWriter(scope),
    ...deskWriter(scope),
    ...effectWriter(scope),
    ...scheduledWriter(scope),
    ...settingsWriter(scope),
    ...staffWriter(scope),
    ...invitationWriter(scope),
    ...taskWriter(scope),
    ...memoryWriter(scope),
    ...paceWriter(scope),
    ...permissionWriter(scope),
    ...reachWriter(scope),
    ...replanWriter(scope),
    ...jobWriter(scope),
    eraseRecord: (patientId, now) => eraseRecord(scope, patientId, now),
    ...knowledgeWriter(scope),
    ...unansweredWriter(scope),
    ...visitWriter(scope),
    ...waitingWriter(scope),
    appendEvents: (actor, events) => appendEvents(scope, actor, events),
  };
}
