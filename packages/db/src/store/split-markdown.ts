export interface MarkdownPassage {
  readonly heading: string | null;
  readonly text: string;
}

/** Longer paragraphs are cut at their line ends: a passage is what Cora may quote as one piece. */
const LONGEST_PASSAGE = 900;

/** One passage per paragraph, each under the headings above it. */
export function splitMarkdown(markdown: string): readonly MarkdownPassage[] {
  const passages: MarkdownPassage[] = [];
  const headings: string[] = [];
  for (const block of markdown.replaceAll('\r\n', '\n').split(/\n\s*\n|\n(?=#{1,6}\s)/)) {
    const [first = '', ...rest] = block.trim().split('\n');
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(first);
    if (heading?.[1] !== undefined) headings.splice(heading[1].length - 1, headings.length, heading[2] ?? '');
    const text = heading === null ? block.trim() : rest.join('\n').trim();
    const path = headings.filter((part) => part).join(' › ');
    for (const part of pieces(text)) passages.push({ heading: path === '' ? null : path, text: part });
  }
  return passages;
}

function pieces(text: string): readonly string[] {
  if (text.length <= LONGEST_PASSAGE) return text === '' ? [] : [text];
  const parts: string[] = [];
  for (const line of text.split('\n')) {
    const last = parts.at(-1);
    if (last === undefined || last.length + line.length >= LONGEST_PASSAGE) parts.push(line);
    else parts[parts.length - 1] = `${last}\n${line}`;
  }
  return parts;
}
