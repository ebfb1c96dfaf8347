import type { Finding } from './finding.ts';

const MACHINERY: readonly RegExp[] = [
  /[{}]|\[\s*["{]|"\s*:\s*["{[]/,
  /<\/?[a-z_|][^>\n]*>|<\||\|>/i,
  /\b(?:tool_calls?|function_call|arguments|parameters|find_times|check_time|propose_\w+|list_services|my_appointments|search_knowledge|ask_staff|hand_over|remember_preference|assistant|system prompt|undefined|null|NaN)\b/,
  /\b[sapk]\d{1,2}\b/,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i,
  /\b(?:sk|api)[-_][\w-]{8,}/i,
  /\b(?:o usuário|a usuária|o paciente pediu|preciso (?:chamar|usar) a (?:ferramenta|função)|vou usar a ferramenta|raciocínio|chain of thought|minhas instruções|prompt)\b/i,
  /```|~~~|^\s*(?:thought|analysis|reasoning|final|observation|action)\s*:/im,
  /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b/,
];

/** Traces of machinery that no patient should read: ids, handles, tags, JSON, reasoning. */
export function checkMachinery(reply: string): readonly Finding[] {
  return MACHINERY.flatMap((pattern) => {
    const found = pattern.exec(reply);
    return found ? [{ kind: 'machinery' as const, claim: found[0] }] : [];
  }).slice(0, 1);
}
