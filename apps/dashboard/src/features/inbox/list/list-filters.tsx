import { useRef } from 'react';
import { SearchField } from '../../../components/ui/search-field.tsx';
import { Segmented } from '../../../components/ui/segmented.tsx';
import { useCommands } from '../../../lib/commands/use-commands.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { useCounts } from './use-counts.ts';
import { type ListFilter, VIEWS } from './use-list-filter.ts';

export interface ListFiltersProps {
  readonly filter: ListFilter;
  readonly onChange: (change: Partial<ListFilter>) => void;
}

/** Which conversations are listed. */
export function ListFilters({ filter, onChange }: ListFiltersProps) {
  const words = useTexts(inboxTexts);
  const counts = useCounts();
  const field = useRef<HTMLInputElement>(null);
  useCommands([
    { id: 'search', group: words.commands, label: words.search, keys: '/', run: () => field.current?.focus() },
  ]);
  const count = { open: undefined, waiting: counts?.waiting, mine: counts?.mine, closed: undefined };
  return (
    <div className="flex flex-col gap-2 px-3 pb-2">
      <SearchField
        ref={field}
        label={words.search}
        clearLabel={words.clearSearch}
        value={filter.search}
        onChange={(search) => onChange({ search })}
      />
      <Segmented
        label={words.filter}
        value={filter.view}
        choices={VIEWS.map((value) => {
          const waits = count[value];
          return { value, label: words.filters[value], ...(waits !== undefined && { count: waits }) };
        })}
        onChange={(view) => onChange({ view })}
      />
    </div>
  );
}
