import { useQuery } from '@tanstack/react-query';
import { channelsQuery } from '../../lib/channels-query.ts';
import { paths } from '../../lib/paths.ts';
import { trpc } from '../../lib/trpc.ts';
import { useSettings } from '../../lib/use-settings.ts';
import type { FirstStepsWords } from './texts/first-steps.pt.ts';

export interface FirstStep {
  readonly name: keyof FirstStepsWords['steps'];
  readonly path: string;
  readonly done: boolean;
}

/** What a new clinic needs before Cora can work for it, in order; undefined while it is not known. */
export function useFirstSteps(): readonly FirstStep[] | undefined {
  const settings = useSettings();
  const documents = useQuery({
    queryKey: ['knowledge', 'any'],
    queryFn: () => trpc.knowledge.list.query({ limit: 1 }),
  });
  const visits = useQuery({
    queryKey: ['appointments', 'any'],
    queryFn: () => trpc.appointments.list.query({ limit: 1 }),
  });
  const channels = useQuery(channelsQuery);
  if (!settings.data || !documents.data || !visits.data || !channels.data) return undefined;
  const { clinic, professionals, services } = settings.data;
  return [
    { name: 'clinic', path: `${paths.settings}/clinica`, done: clinic.address !== '' && clinic.phone !== '' },
    {
      name: 'professional',
      path: `${paths.settings}/profissionais`,
      done: professionals.some(({ workingHours }) => workingHours.length > 0),
    },
    {
      name: 'service',
      path: `${paths.settings}/servicos`,
      done: services.some(({ professionalIds }) => professionalIds.length > 0),
    },
    { name: 'knowledge', path: paths.knowledge, done: documents.data.items.length > 0 },
    { name: 'booking', path: paths.simulator, done: visits.data.items.length > 0 },
    {
      name: 'whatsapp',
      path: `${paths.settings}/whatsapp`,
      done: channels.data.some(({ kind, link }) => kind !== 'simulator' && link === 'connected'),
    },
  ];
}
