import { SearchX, Users } from 'lucide-react';
import { useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Button } from '../../../components/ui/button.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { SearchField } from '../../../components/ui/search-field.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { useCommands } from '../../../lib/commands/use-commands.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useDebounced } from '../../../lib/use-debounced.ts';
import { patientsTexts } from '../texts/patients.ts';
import { PatientRow } from './patient-row.tsx';
import { usePatients } from './use-patients.ts';

/** The patients, narrowed down by what is typed. Enter opens the first. */
export function PatientList({ selectedId }: { readonly selectedId: string | null }) {
  const words = useTexts(patientsTexts);
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const search = params.get('busca') ?? '';
  const { patients, isError, refetch, hasNextPage, fetchNextPage } = usePatients(useDebounced(search));
  const open = (id: string | undefined) =>
    id !== undefined && void navigate({ pathname: paths.patient(id), search: params.toString() });
  const step = (by: 1 | -1) => {
    const here = patients?.findIndex(({ id }) => id === selectedId) ?? -1;
    open(patients?.[here === -1 ? 0 : here + by]?.id);
  };
  useCommands([
    { id: 'patients:search', group: words.commands, label: words.search, keys: '/', run: () => field.current?.focus() },
    { id: 'patients:next', group: words.commands, label: words.next, keys: 'j', run: () => step(1) },
    { id: 'patients:previous', group: words.commands, label: words.previous, keys: 'k', run: () => step(-1) },
  ]);
  return (
    <>
      <form
        className="flex px-3 pb-2"
        onSubmit={(event) => {
          event.preventDefault();
          open(patients?.[0]?.id);
        }}
      >
        <SearchField
          ref={field}
          label={words.search}
          clearLabel={words.clearSearch}
          value={search}
          onChange={(busca) => setParams(busca === '' ? {} : { busca }, { replace: true })}
        />
      </form>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-4">
        {!patients && isError && (
          <ErrorState title={words.listFailed} retryLabel={words.retry} onRetry={() => void refetch()} />
        )}
        {!patients && !isError && <Skeleton className="mx-3 h-64 rounded-xl" />}
        {patients?.length === 0 && (
          <EmptyState
            icon={search === '' ? Users : SearchX}
            title={search === '' ? words.emptyTitle : words.notFoundTitle}
            hint={search === '' ? words.emptyHint : words.notFoundHint}
          />
        )}
        <ul aria-label={words.title}>
          {patients?.map((patient) => (
            <PatientRow
              key={patient.id}
              patient={patient}
              selected={patient.id === selectedId}
              search={params.toString()}
            />
          ))}
        </ul>
        {hasNextPage && (
          <Button tone="quiet" className="mt-2 w-full" onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        )}
      </div>
    </>
  );
}
