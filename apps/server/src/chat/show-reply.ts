import type { Reply } from './simulator-client.ts';

const NAMES = { cora: 'cora', staff: 'equipe', patient: 'você' } as const;

/** A reply as it stands on the terminal, its options numbered. Control characters are not the terminal's to obey. */
export function showReply({ author, text, options }: Reply): string {
  const lines = text.split('\n').map((line, index) => (index === 0 ? `${NAMES[author]}> ${line}` : `      ${line}`));
  return [...lines, ...(listsOptions(text) ? [] : numbered(options))]
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/[^\P{Cc}\n]/gu, '');
}

function numbered(options: Reply['options']): readonly string[] {
  return options.map(
    ({ title, description }, index) => `      ${index + 1}. ${title}${description ? ` (${description})` : ''}`,
  );
}

/** Cora mostly writes the numbers out herself, for telephones that show no buttons. */
function listsOptions(text: string): boolean {
  return /^\s*1[.)] /m.test(text);
}
