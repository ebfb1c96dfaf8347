/** Somebody who never was. The number only has to read like one; nothing is ever sent to it. */
export interface InventedPatient {
  readonly phone: string;
  readonly name: string;
  /** Null until they have written. */
  readonly conversationId: string | null;
}

const NAMES = ['Ana Teste', 'Bruno Exemplo', 'Clara Ensaio', 'Davi Modelo', 'Elisa Prova', 'Fábio Rascunho'] as const;

/** The next invented patient, with a number of their own. */
export function inventPatient(count: number): InventedPatient {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const digits = String(random % 1_000_000).padStart(6, '0');
  return { phone: `5511910${digits}`, name: NAMES[count % NAMES.length] ?? NAMES[0], conversationId: null };
}
