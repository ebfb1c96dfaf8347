import { useSearchParams } from 'react-router';

export type ShownDay = 'today' | 'tomorrow';

/** Which day is looked at; kept in the address. */
export function useShownDay(): readonly [ShownDay, (day: ShownDay) => void] {
  const [params, setParams] = useSearchParams();
  const shown = params.get('dia') === 'amanha' ? 'tomorrow' : 'today';
  return [shown, (day) => setParams(day === 'tomorrow' ? { dia: 'amanha' } : {}, { replace: true })];
}
