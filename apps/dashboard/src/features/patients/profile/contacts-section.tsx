import type { PatientContactItem } from '@post/api/contract';
import { Button } from '../../../components/ui/button.tsx';
import { contactName } from '../../../lib/contact-name.ts';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { patientsTexts } from '../texts/patients.ts';
import { Section } from './section.tsx';
import { type Permit, usePermit } from './use-permit.ts';

/** Who writes for the patient, and what they allow the clinic to send. */
export function ContactsSection({ contacts }: { readonly contacts: readonly PatientContactItem[] }) {
  const words = useTexts(patientsTexts).contacts;
  const format = useFormat();
  const permit = usePermit();
  return (
    <Section title={words.title}>
      {contacts.length === 0 && <p className="text-ink-soft">{words.none}</p>}
      <ul className="flex flex-col gap-4">
        {contacts.map((contact) => (
          <li key={contact.id}>
            <p className="font-medium">{contactName(contact, format, words.unnamed)}</p>
            <p className="text-ink-soft text-xs tabular-nums">
              {words.relations[contact.relation]}
              {contact.phone && ` · ${format.phone(contact.phone)}`}
            </p>
            <ul className="mt-1">
              {contact.permissions.map((permission) => (
                <PermissionLine
                  key={permission.purpose}
                  permission={permission}
                  onChange={(state) => permit({ contactId: contact.id, purpose: permission.purpose, state })}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface PermissionLineProps {
  readonly permission: PatientContactItem['permissions'][number];
  readonly onChange: (state: Permit['state']) => void;
}

function PermissionLine({ permission, onChange }: PermissionLineProps) {
  const words = useTexts(patientsTexts).contacts;
  const format = useFormat();
  const { purpose, allowed, since, by } = permission;
  const name = words.purposes[purpose];
  return (
    <li className="flex min-h-11 items-center justify-between gap-3">
      <div className="min-w-0">
        <p>
          {name}: <span className="text-ink-soft">{(allowed ? words.allowed : words.refused)[purpose]}</span>
        </p>
        {since && by && (
          <p className="text-ink-soft text-xs">{words.since(format.date(since.slice(0, 10)), words.by[by])}</p>
        )}
      </div>
      <Button
        size="small"
        aria-label={(allowed ? words.stop : words.allow)(name)}
        onClick={() => onChange(allowed ? 'withdrawn' : 'granted')}
      >
        {allowed ? words.stopShort : words.allowShort}
      </Button>
    </li>
  );
}
