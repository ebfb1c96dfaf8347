import { type ChannelDelivery, type ClinicEvent, promiseKept, type Recorded } from '@post/application';
import { type ClinicId, Temporal } from '@post/domain';
import type { Session } from '../database/session.ts';
import { replyEvents } from '../outbox/report-replies.ts';
import { appendEvents } from '../store/append-events.ts';
import { keepPromises } from '../store/keep-promises.ts';
import type { BatchState } from './batch-state.ts';
import { foldDelivery } from './fold-delivery.ts';
import { heedOptOuts } from './heed-opt-outs.ts';
import { type InboxTimes, loadBatch } from './load-batch.ts';
import { mergeContacts } from './merge-contacts.ts';
import { type Merge, mergeShownBy } from './resolve-contact.ts';
import { saveBatch } from './save-batch.ts';
import { saveStatuses } from './save-statuses.ts';
import { personOf } from './sender-identities.ts';

/** A delivery with its place in the order of acceptance; `acceptedMs` is the database's clock since 1970. */
export interface AcceptedDelivery extends Omit<ChannelDelivery, 'raw'> {
  readonly number: string;
  readonly acceptedMs: number;
}

/** Stores a batch in one transaction: reads what it touches, works the events in one by one, writes the outcome. */
export async function recordBatch(
  session: Session,
  batch: readonly AcceptedDelivery[],
  times: InboxTimes,
): Promise<readonly Recorded[]> {
  const state = await loadMerged(session, batch, times);
  const recorded = batch.map((delivery) => {
    state.nowMs = delivery.acceptedMs;
    return foldDelivery(state, delivery);
  });
  const saved = saveBatch(session, state);
  await Promise.all([saved, tellWhenSaved(session, state, saved)]);
  return recorded;
}

/**
 * Statements go over the wire in the order in which they are asked for, so the events follow the batch without waiting for
 * its answers; only what became of replies must be read before it can be told.
 */
async function tellWhenSaved(session: Session, state: BatchState, saved: Promise<unknown>): Promise<void> {
  const news = state.statuses.length > 0 || state.apiEchoes.length > 0;
  const changed = news ? await saveStatuses(session, state) : [];
  const ofReplies = news ? await replyEvents(session, changed) : [];
  const kept = await keptBy(session, state);
  if (state.optWishes.length > 0) await saved;
  await tell(session, state, [...ofReplies, ...kept, ...(await heedOptOuts(session, state))]);
}

/** Staff who answered on the clinic's phone kept what was promised in the conversation. */
async function keptBy(session: Session, { answered, deskMs }: BatchState): Promise<readonly ClinicNews[]> {
  const at = Temporal.Instant.fromEpochMilliseconds(deskMs).toString();
  const kept: ClinicNews[] = [];
  for (const { clinicId, conversationId } of answered) {
    const ids = await keepPromises(session, { clinicId, conversationId, at });
    kept.push([clinicId, ids.map(promiseKept)]);
  }
  return kept;
}

type ClinicNews = readonly [ClinicId, readonly ClinicEvent[]];

/** Merges are rare: they are made first, one at a time, and the batch is read again. */
async function loadMerged(
  session: Session,
  batch: readonly AcceptedDelivery[],
  times: InboxTimes,
): Promise<BatchState> {
  let state = await loadBatch(session, batch, times);
  for (let merge = firstMerge(state, batch); merge !== null; merge = firstMerge(state, batch)) {
    await mergeContacts(session, merge);
    state = await loadBatch(session, batch, times);
  }
  return state;
}

function firstMerge(state: BatchState, batch: readonly AcceptedDelivery[]): Merge | null {
  for (const { clinicId, event } of batch) {
    const person = personOf(event);
    const merge = person === null ? null : mergeShownBy(state, clinicId, person);
    if (merge !== null) return merge;
  }
  return null;
}

/** Last, because it takes the event counters, and in the one order in which several may be taken. */
async function tell(session: Session, state: BatchState, news: readonly ClinicNews[]): Promise<void> {
  const heard = (clinicId: ClinicId, actor: 'patient' | 'system') =>
    state.events.filter((one) => one.clinicId === clinicId && one.actor === actor).map((one) => one.event);
  for (const clinicId of [...state.clinics.keys()].sort()) {
    await appendEvents({ session, clinicId }, 'patient', heard(clinicId, 'patient'));
    const others = [...heard(clinicId, 'system'), ...news.flatMap(([of, events]) => (of === clinicId ? events : []))];
    await appendEvents({ session, clinicId }, 'system', others);
  }
}
