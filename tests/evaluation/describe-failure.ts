import type { Trial } from './evaluate-all.ts';

/** One failed dialogue as a person reads it: what was wrong, what stands, and every line. */
export function describeFailure({ played, verdict }: Trial): string {
  const wrong = [
    ...(verdict.db ? [] : [`ended as ${JSON.stringify(played.end)}`]),
    ...verdict.missing.map((fact) => `never said: ${fact}`),
    ...verdict.forbidden,
    ...(verdict.hollow ? ['right in the end, but the patient had given up'] : []),
  ];
  const lines = played.lines.map(({ who, text }) => `   ${who === 'cora' ? '◂' : '▸'} ${text.replaceAll('\n', ' | ')}`);
  return [
    `${played.scenario.name} · seed ${played.seed} · ${played.stop}`,
    ...wrong.map((one) => ` ✗ ${one}`),
    ...lines,
  ].join('\n');
}
