import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import type { ClinicSettings } from '../ports/settings-doors.ts';
import { changeCatalogue, type Saved } from './change-catalogue.ts';
import { changedFields } from './changed-fields.ts';

export interface ChangeClinicRequest {
  readonly settings: ClinicSettings;
  /** What stood there when the change was written. */
  readonly seen: ClinicSettings;
}

export type ChangeClinicOutcome = Saved | { readonly kind: 'forbidden' } | { readonly kind: 'edited-meanwhile' };

/** Changes what the clinic is called and by which rules it books. */
export function changeClinic(
  ports: Pick<Ports, 'store' | 'nudges'>,
  actor: Actor,
  { settings, seen }: ChangeClinicRequest,
): Promise<ChangeClinicOutcome> {
  return changeCatalogue(ports, actor, async (tx, { clinic }) => {
    if (changedFields(clinic, { ...clinic, ...seen }).length > 0) return { kind: 'edited-meanwhile' as const };
    await tx.changeClinic(settings);
    const fields = changedFields(seen, settings).join(' ');
    return { kind: 'saved', id: clinic.id, detail: { about: 'clinic', fields } };
  });
}
