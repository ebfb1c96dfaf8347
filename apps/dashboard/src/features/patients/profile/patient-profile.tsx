import { useState } from 'react';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { useCommands } from '../../../lib/commands/use-commands.ts';
import { useTexts } from '../../../lib/texts.ts';
import { PatientForm } from '../form/patient-form.tsx';
import { patientsTexts } from '../texts/patients.ts';
import { AppointmentsSection } from './appointments-section.tsx';
import { ContactsSection } from './contacts-section.tsx';
import { ConversationsSection } from './conversations-section.tsx';
import { FeedbackSection } from './feedback-section.tsx';
import { MemoriesSection } from './memories-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { ProfileHeader } from './profile-header.tsx';
import { useProfile } from './use-profile.ts';

/** One patient: who they are, when they come, what they say, what they like, what they allow. */
export function PatientProfile({ patientId }: { readonly patientId: string }) {
  const words = useTexts(patientsTexts);
  const { data: profile, isError, refetch } = useProfile(patientId);
  const [editing, setEditing] = useState(false);
  useCommands([
    { id: 'patient:edit', group: words.commands, label: words.edit, keys: 'e', run: () => setEditing(true) },
  ]);
  if (!profile && isError)
    return <ErrorState title={words.failed} retryLabel={words.retry} onRetry={() => void refetch()} />;
  if (!profile) return <Skeleton className="m-6 h-72 rounded-2xl" />;
  const { patient, attendance, feedback, appointments, contacts, conversations } = profile;
  return (
    <article aria-label={patient.name} className="h-full overflow-y-auto">
      <div className="mx-auto flex max-w-5xl flex-col gap-5 p-4 pt-10 lg:p-8">
        <ProfileHeader patient={patient} attendance={attendance} onEdit={() => setEditing(true)} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="flex flex-col gap-5">
            <AppointmentsSection appointments={appointments} />
            <FeedbackSection feedback={feedback} />
            <ConversationsSection conversations={conversations} />
          </div>
          <div className="flex flex-col gap-5">
            <MemoriesSection patientId={patientId} />
            <ContactsSection contacts={contacts} />
            <PrivacySection patient={patient} />
          </div>
        </div>
      </div>
      {editing && <PatientForm patient={patient} onClose={() => setEditing(false)} onSaved={() => setEditing(false)} />}
    </article>
  );
}
