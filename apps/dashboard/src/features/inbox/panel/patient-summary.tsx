import type { PatientItem } from '@post/api/contract';
import { Link } from 'react-router';
import { useFormat } from '../../../lib/format.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';

/** Everyone whose appointments this phone looks after. */
export function PatientSummary({ patients }: { readonly patients: readonly PatientItem[] }) {
  const words = useTexts(inboxTexts);
  const format = useFormat();
  return (
    <section>
      <h3 className="mb-2 font-semibold text-ink-soft text-xs">{words.patients}</h3>
      {patients.length === 0 && <p className="text-ink-soft">{words.noPatients}</p>}
      <ul className="flex flex-col gap-2">
        {patients.map(({ id, name, birthDate, phone }) => (
          <li key={id} className="rounded-xl border border-line px-3.5 py-3">
            <Link to={paths.patient(id)} className="font-medium hover:underline">
              {name}
            </Link>
            <p className="mt-0.5 text-ink-soft text-xs tabular-nums">
              {[birthDate && `${words.birthDate} ${format.date(birthDate)}`, phone && format.phone(phone)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
