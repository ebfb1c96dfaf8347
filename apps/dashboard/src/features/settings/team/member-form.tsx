import type { ProfessionalSettingsItem, StaffItem } from '@post/api/contract';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import type { SettingReader } from '../read-setting.ts';
import { SettingForm } from '../setting-form.tsx';
import { type Place, PlaceFields, readPlace } from './place-fields.tsx';
import { teamTexts } from './texts/team.ts';

export interface MemberFormProps {
  readonly member: StaffItem;
  readonly professionals: readonly ProfessionalSettingsItem[];
  readonly onClose: () => void;
}

/** Changes what a colleague may do. */
export function MemberForm({ member: { id, name, role, professionalId }, professionals, onClose }: MemberFormProps) {
  const words = useTexts(teamTexts);
  const read = (reader: SettingReader) => {
    const place = readPlace(reader.text);
    if (!place) reader.wrong.professionalId = words.agendaMissing;
    return reader.done<Place>(place ?? { role, professionalId });
  };
  return (
    <SettingForm<Place>
      title={words.placeTitle(name)}
      current={{ role, professionalId }}
      read={read}
      save={({ settings }) => trpc.team.change.mutate({ id, place: settings })}
      describe={(place) => [[words.role, words.roles[place.role]]]}
      onClose={onClose}
    >
      {(wrong) => (
        <PlaceFields
          place={{ role, professionalId }}
          professionals={professionals}
          agendaMissing={wrong('professionalId') !== null}
        />
      )}
    </SettingForm>
  );
}
