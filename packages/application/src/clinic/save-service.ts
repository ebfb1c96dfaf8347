import type { ServiceId } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import type { ServiceSettings } from '../ports/settings-doors.ts';
import { changeCatalogue, type Saved } from './change-catalogue.ts';
import { changedFields } from './changed-fields.ts';
import { isNameTaken } from './is-name-taken.ts';
import type { SettingsRefusal } from './settings-refusal.ts';

export interface SaveServiceRequest {
  /** Null: a new one. */
  readonly id: ServiceId | null;
  readonly settings: ServiceSettings;
  /** What stood there when the change was written; null for a new one. */
  readonly seen: ServiceSettings | null;
}

/** Adds a service or changes one. What is booked already keeps its time. */
export function saveService(
  ports: Pick<Ports, 'store' | 'nudges'>,
  actor: Actor,
  { id, settings, seen }: SaveServiceRequest,
): Promise<Saved | SettingsRefusal> {
  return changeCatalogue<SettingsRefusal>(ports, actor, async (tx, { services, professionals }) => {
    const current = services.find((one) => one.id === id);
    if (id && !current) return { kind: 'unknown', what: 'service' };
    if (current && seen && changedFields(current, { ...current, ...seen }).length > 0)
      return { kind: 'edited-meanwhile' };
    if (isNameTaken(services, { id, name: settings.name })) return { kind: 'name-taken' };
    const known = new Set(professionals.map((one) => one.id));
    if (settings.professionalIds.some((one) => !known.has(one))) return { kind: 'unknown', what: 'professional' };
    const saved = await tx.saveService(id, settings);
    const fields = current ? changedFields({ ...current, ...seen }, { ...current, ...settings }) : [];
    return { kind: 'saved', id: saved, detail: { about: 'service', fields: fields.join(' '), added: !current } };
  });
}
