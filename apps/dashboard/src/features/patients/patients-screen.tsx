import { UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ListAndDetail } from '../../components/layout/list-and-detail.tsx';
import { IconButton } from '../../components/ui/icon-button.tsx';
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
    <>
      <ListAndDetail
        title={words.title}
        action={
          <IconButton label={words.create} onClick={() => setCreating(true)}>
            <UserPlus aria-hidden="true" />
          </IconButton>
        }
        list={<PatientList selectedId={patientId} />}
        pick={{ icon: Users, title: words.pickTitle, hint: words.pickHint }}
        detail={patientId && <PatientProfile key={patientId} patientId={patientId} />}
      />
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
    </>
  );
}
