import type { ProfessionalId } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import type { ProfessionalSettings } from '../ports/settings-doors.ts';
import { changeCatalogue, type Saved } from './change-catalogue.ts';
import { changedFields } from './changed-fields.ts';
import { isNameTaken } from './is-name-taken.ts';
import type { SettingsRefusal } from './settings-refusal.ts';

export interface SaveProfessionalRequest {
  /** Null: a new one. */
  readonly id: ProfessionalId | null;
  readonly settings: ProfessionalSettings;
  /** What stood there when the change was written; null for a new one. */
  readonly seen: ProfessionalSettings | null;
}

/** Adds a professional or changes one, hours included. What is booked already stays where it is. */
export function saveProfessional(
  ports: Pick<Ports, 'store' | 'nudges'>,
  actor: Actor,
  { id, settings, seen }: SaveProfessionalRequest,
): Promise<Saved | SettingsRefusal> {
  return changeCatalogue<SettingsRefusal>(ports, actor, async (tx, { professionals }) => {
    const current = professionals.find((one) => one.id === id);
    if (id && !current) return { kind: 'unknown', what: 'professional' };
    if (current && seen && changedFields(current, { ...current, ...seen }).length > 0)
      return { kind: 'edited-meanwhile' };
    if (isNameTaken(professionals, { id, name: settings.name })) return { kind: 'name-taken' };
    const saved = await tx.saveProfessional(id, settings);
    const fields = current ? changedFields({ ...current, ...seen }, { ...current, ...settings }) : [];
    return { kind: 'saved', id: saved, detail: { about: 'professional', fields: fields.join(' '), added: !current } };
  });
}
