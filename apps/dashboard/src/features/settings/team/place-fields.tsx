import type { ProfessionalSettingsItem, StaffItem } from '@post/api/contract';
import { useState } from 'react';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { teamTexts } from './texts/team.ts';

/** What somebody may do, and for a professional whose agenda they see. */
export type Place = Pick<StaffItem, 'role' | 'professionalId'>;

const ROLES: readonly Place['role'][] = ['receptionist', 'professional', 'manager', 'owner'];

export interface PlaceFieldsProps {
  readonly place: Place;
  readonly professionals: readonly ProfessionalSettingsItem[];
  readonly agendaMissing: boolean;
}

/** The fields of a place. */
export function PlaceFields({ place, professionals, agendaMissing }: PlaceFieldsProps) {
  const words = useTexts(teamTexts);
  const [role, setRole] = useState(place.role);
  return (
    <>
      <div>
        <SelectField
          label={words.role}
          name="role"
          defaultValue={place.role}
          choices={ROLES.map((value) => ({ value, label: words.roles[value] }))}
          onChange={(value) => setRole(ROLES.find((one) => one === value) ?? role)}
        />
        <p className="mt-1.5 text-ink-soft text-xs">{words.mayDo[role]}</p>
      </div>
      {role === 'professional' && (
        <div>
          <SelectField
            label={words.agenda}
            name="professionalId"
            aria-invalid={agendaMissing}
            defaultValue={place.professionalId ?? ''}
            choices={[
              { value: '', label: words.none },
              ...professionals.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          {agendaMissing && <p className="mt-1.5 text-danger text-xs">{words.agendaMissing}</p>}
        </div>
      )}
    </>
  );
}

/** Reads what was chosen; null when a professional is left without an agenda. */
export function readPlace(text: (field: string) => string): Place | null {
  const role = ROLES.find((one) => one === text('role')) ?? 'receptionist';
  const professionalId = role === 'professional' ? text('professionalId') || null : null;
  return role === 'professional' && professionalId === null ? null : { role, professionalId };
}
