import type { ClinicSettingsItem } from '@post/api/contract';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import type { SettingReader } from '../read-setting.ts';
import { SettingField } from '../setting-field.tsx';
import { SettingForm } from '../setting-form.tsx';
import { settingsTexts } from '../texts/settings.ts';
import type { SettingEdit } from '../use-save-setting.ts';
import { AftercareFields } from './aftercare-fields.tsx';
import { CLINIC_COUNTS, CLINIC_LINES, CLINIC_TIMES, describeClinic } from './describe-clinic.ts';
import { readAftercare } from './read-aftercare.ts';

export interface ClinicFormProps {
  readonly clinic: ClinicSettingsItem;
  readonly onClose: () => void;
}

/** The clinic's name, address and rules. */
export function ClinicForm({ clinic, onClose }: ClinicFormProps) {
  const all = useTexts(settingsTexts);
  const words = all.clinic;
  const save = ({ settings, seen }: SettingEdit<ClinicSettingsItem>) =>
    trpc.settings.changeClinic.mutate({ settings, seen: seen ?? clinic });
  const read = (reader: SettingReader) => {
    const hours = reader.list('reminderHoursBefore');
    if (!hours.every((one) => /^\d{1,3}$/.test(one))) reader.wrong.reminderHoursBefore = all.form.hours;
    if (reader.text('contactTo') <= reader.text('contactFrom')) reader.wrong.contactTo = words.contactOrder;
    return reader.done<ClinicSettingsItem>({
      name: reader.required('name'),
      assistantName: reader.required('assistantName'),
      phone: reader.text('phone'),
      address: reader.text('address'),
      minimumNoticeMinutes: reader.count('minimumNoticeMinutes'),
      bookingHorizonDays: reader.count('bookingHorizonDays'),
      cancellationNoticeHours: reader.count('cancellationNoticeHours'),
      slotStepMinutes: reader.count('slotStepMinutes'),
      handoffIdleMinutes: reader.count('handoffIdleMinutes'),
      reminderHoursBefore: hours.map(Number),
      contactFrom: reader.required('contactFrom'),
      contactTo: reader.required('contactTo'),
      ...readAftercare(reader),
      replyDebounceMs: clinic.replyDebounceMs,
    });
  };
  return (
    <SettingForm
      title={words.title}
      current={clinic}
      read={read}
      save={save}
      describe={(settings) => describeClinic(settings, all)}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          {[...CLINIC_LINES, ...CLINIC_COUNTS].map((field) => (
            <SettingField
              key={field}
              label={words[field]}
              name={field}
              {...(typeof clinic[field] === 'number' && { inputMode: 'numeric' })}
              defaultValue={String(clinic[field])}
              wrong={wrong}
            />
          ))}
          <SettingField
            label={words.reminderHoursBefore}
            name="reminderHoursBefore"
            hint={words.reminderHint}
            defaultValue={clinic.reminderHoursBefore.join(', ')}
            wrong={wrong}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            {CLINIC_TIMES.map((field) => (
              <SettingField
                key={field}
                label={words[field]}
                name={field}
                type="time"
                defaultValue={clinic[field]}
                wrong={wrong}
              />
            ))}
          </div>
          <AftercareFields clinic={clinic} wrong={wrong} />
        </>
      )}
    </SettingForm>
  );
}
