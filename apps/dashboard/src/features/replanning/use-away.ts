import { useSearchParams } from 'react-router';

/** Who is away, and when; local dates. */
export interface Away {
  readonly professionalId: string;
  readonly from: string;
  readonly to: string;
}

/** The absence that is being looked at stands in the address, so that it can be shared; null until it is whole. */
export function useAway() {
  const [params, setParams] = useSearchParams();
  const [professionalId, from, to] = ['profissional', 'de', 'ate'].map((name) => params.get(name) ?? '');
  const given = { professionalId: professionalId ?? '', from: from ?? '', to: to || (from ?? '') };
  const away: Away | null = given.professionalId && given.from ? given : null;
  const setAway = (next: Away | null) =>
    setParams(next ? { profissional: next.professionalId, de: next.from, ate: next.to } : {}, { replace: true });
  return { given, away, setAway };
}
