import { useNavigate } from 'react-router';
import { ColumnScreen } from '../../components/layout/column-screen.tsx';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { Segmented } from '../../components/ui/segmented.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { paths } from '../../lib/paths.ts';
import { useTexts } from '../../lib/texts.ts';
import { useSettings } from '../../lib/use-settings.ts';
import { ClinicSection } from './clinic/clinic-section.tsx';
import { ClosuresSection } from './closures/closures-section.tsx';
import { HistorySection } from './history/history-section.tsx';
import { ProfessionalsSection } from './professionals/professionals-section.tsx';
import { ServicesSection } from './services/services-section.tsx';
import { TeamSection } from './team/team-section.tsx';
import { settingsTexts } from './texts/settings.ts';
import { WhatsAppSection } from './whatsapp/whatsapp-section.tsx';

/** Addresses of the sections, in their order. */
const SECTIONS = {
  clinic: 'clinica',
  services: 'servicos',
  professionals: 'profissionais',
  closures: 'feriados',
  team: 'equipe',
  whatsapp: 'whatsapp',
  history: 'historico',
};
type Section = keyof typeof SECTIONS;
const NAMES: readonly Section[] = ['clinic', 'services', 'professionals', 'closures', 'team', 'whatsapp', 'history'];

/** Everything that the clinic decides about itself. */
export function SettingsScreen({ section }: { readonly section: string | null }) {
  const words = useTexts(settingsTexts);
  const navigate = useNavigate();
  const { data: settings, isError, refetch } = useSettings();
  const shown = NAMES.find((name) => SECTIONS[name] === section) ?? 'clinic';
  return (
    <ColumnScreen title={words.title} intro={words.intro} width="medium">
      <Segmented
        label={words.sections}
        value={shown}
        choices={NAMES.map((value) => ({ value, label: words.sectionNames[value] }))}
        onChange={(next) => void navigate(`${paths.settings}/${SECTIONS[next]}`)}
      />
      {!settings && isError && (
        <ErrorState title={words.failed} retryLabel={words.retry} onRetry={() => void refetch()} />
      )}
      {!settings && !isError && <Skeleton className="h-72 w-full rounded-2xl" />}
      {settings && shown === 'clinic' && <ClinicSection clinic={settings.clinic} />}
      {settings && shown === 'services' && <ServicesSection settings={settings} />}
      {settings && shown === 'professionals' && <ProfessionalsSection professionals={settings.professionals} />}
      {settings && shown === 'closures' && <ClosuresSection settings={settings} />}
      {settings && shown === 'team' && <TeamSection professionals={settings.professionals} />}
      {settings && shown === 'whatsapp' && <WhatsAppSection />}
      {settings && shown === 'history' && <HistorySection />}
    </ColumnScreen>
  );
}
