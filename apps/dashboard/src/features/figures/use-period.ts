import { useSearchParams } from 'react-router';

export const PERIODS = ['7', '30', '90'] as const;
export type Period = (typeof PERIODS)[number];

/** How many days are looked at; kept in the address. */
export function usePeriod(): readonly [Period, (period: Period) => void] {
  const [params, setParams] = useSearchParams();
  const period = PERIODS.find((one) => one === params.get('dias')) ?? '30';
  return [period, (next) => setParams(next === '30' ? {} : { dias: next }, { replace: true })];
}
