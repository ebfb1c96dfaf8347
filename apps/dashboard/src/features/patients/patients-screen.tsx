import { UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useCommands } from '../../lib/commands/use-commands.ts';
import { paths } from '../../lib/paths.ts';
import { useTexts } from '../../lib/texts.ts';
import { PatientForm } from './form/patient-form.tsx';
import { PatientList } from './list/patient-list.tsx';
import { PatientProfile } from './profile/patient-profile.tsx';
import { patientsTexts } from './texts/patients.ts';

export interface PatientsScreenProps {
  /** Null: none is open. */
  readonly patientId: string | null;
}

/** Everyone who is treated here, and one of them: side by side on a desk, one after the other on a phone. */
export function PatientsScreen({ patientId }: PatientsScreenProps) {
  const words = useTexts(patientsTexts);
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  useCommands([
    { id: 'patient:new', group: words.commands, label: words.create, keys: 'n', run: () => setCreating(true) },
  ]);
  return (
    <div className="flex h-full">
      <h1 className="sr-only">{words.title}</h1>
      <section
        aria-label={words.title}
        className={classNames(
          'h-full w-full shrink-0 flex-col border-line lg:flex lg:w-80 lg:border-r xl:w-88',
          patientId === null ? 'flex' : 'hidden',
        )}
      >
        <header className="flex h-16 shrink-0 items-center justify-between pr-3 pl-5">
          <h2 className="font-semibold text-lg tracking-tight">{words.title}</h2>
          <IconButton label={words.create} onClick={() => setCreating(true)}>
            <UserPlus aria-hidden="true" />
          </IconButton>
        </header>
        <PatientList selectedId={patientId} />
      </section>
      <div className={classNames('h-full min-w-0 flex-1', patientId === null && 'hidden lg:block')}>
        {patientId === null ? (
          <div className="flex h-full items-center justify-center">
            <EmptyState icon={Users} title={words.pickTitle} hint={words.pickHint} />
          </div>
        ) : (
          <PatientProfile key={patientId} patientId={patientId} />
        )}
      </div>
      {creating && (
        <PatientForm
          patient={null}
          onClose={() => setCreating(false)}
          onSaved={({ id }) => {
            setCreating(false);
            void navigate(paths.patient(id));
          }}
        />
      )}
    </div>
  );
}
