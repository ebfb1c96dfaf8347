import { useSearchParams } from 'react-router';

/** Which conversations are listed; kept in the address, so that it can be shared and gone back to. */
export const VIEWS = ['open', 'waiting', 'mine', 'closed'] as const;
export type View = (typeof VIEWS)[number];

export interface ListFilter {
  readonly view: View;
  readonly search: string;
}

export function useListFilter() {
  const [params, setParams] = useSearchParams();
  const view = VIEWS.find((one) => one === params.get('ver')) ?? 'open';
  const search = params.get('busca') ?? '';
  const set = (change: Partial<ListFilter>) => {
    const next = { view, search, ...change };
    setParams(
      { ...(next.view !== 'open' && { ver: next.view }), ...(next.search !== '' && { busca: next.search }) },
      { replace: true },
    );
  };
  return { filter: { view, search }, set };
}
