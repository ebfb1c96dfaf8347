import type { Replay, ReplayedOutcome } from '@post/application';

/** One replay as lines; null when nothing changed. Words of patients and of Cora are shown only when asked for. */
export function showReplay(conversationId: string, replay: Replay, words: boolean): string | null {
  if (replay.kind === 'unknown-conversation') return `${conversationId}: no such conversation`;
  if (replay.kind === 'same') return null;
  const said = words ? [`  patient: ${replay.said.join(' / ')}`] : [];
  const head = `${conversationId}, turn ${replay.turn}: ${replay.kind === 'other-acts' ? 'does something else' : 'says it otherwise'}`;
  return [head, ...said, ...outcome('before', replay.before, words), ...outcome('after', replay.after, words)].join(
    '\n',
  );
}

function outcome(name: string, { proposal, done, handedOver, tasks, text }: ReplayedOutcome, words: boolean): string[] {
  const facts = [
    ...(proposal ? [`proposes ${proposal}`] : []),
    ...done,
    ...(handedOver ? ['hands over'] : []),
    ...tasks.map((kind) => `leaves a task: ${kind}`),
  ];
  const told = `  ${name}: ${facts.join('; ') || 'only speaks'}`;
  return words ? [told, `    ${text.replaceAll('\n', ' | ')}`] : [told];
}
