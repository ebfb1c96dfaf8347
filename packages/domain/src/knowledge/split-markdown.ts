/** A piece of a document that can be cited by itself. */
export interface MarkdownPassage {
  /** The document's title and the headings above the text, outermost first. */
  readonly heading: string;
  readonly text: string;
}

/** Longer texts are cut even inside a list or a table: a passage is what Cora may quote as one piece. */
const LONGEST_PASSAGE = 900;
/** A sentence shorter than this says too little without the line before it. */
const SHORTEST_PASSAGE = 60;

/**
 * The passages of a document: its paragraphs, cut after lines that end a sentence. Lines of a list or a table stay
 * with the line that introduces them.
 */
export function splitMarkdown(title: string, markdown: string): readonly MarkdownPassage[] {
  const passages: MarkdownPassage[] = [];
  const headings: string[] = [];
  for (const block of markdown.replaceAll('\r\n', '\n').split(/\n\s*\n|\n(?=#{1,6}\s)/)) {
    const [first = '', ...rest] = block.trim().split('\n');
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(first);
    if (heading?.[1] !== undefined) headings.splice(heading[1].length - 1, headings.length, heading[2] ?? '');
    const text = heading === null ? block.trim() : rest.join('\n').trim();
    const path = [...new Set([title, ...headings])].filter((part) => part).join(' › ');
    for (const part of pieces(text)) passages.push({ heading: path, text: part });
  }
  return passages;
}

function pieces(text: string): readonly string[] {
  const parts: string[] = [];
  for (const line of text.split('\n').flatMap(shortLines)) {
    const last = parts.at(-1);
    if (last === undefined || isComplete(last, line)) parts.push(line);
    else parts[parts.length - 1] = `${last}\n${line}`;
  }
  return parts.filter((part) => part.trim() !== '');
}

function isComplete(part: string, next: string): boolean {
  if (part.length + next.length >= LONGEST_PASSAGE) return true;
  const belongs = /^\s*(?:[-*+|>]|\d+[.)]\s)/.test(next);
  return !belongs && part.length >= SHORTEST_PASSAGE && /[.!?]["”)*_]*$/.test(part.trimEnd());
}

/** A line as it is, or cut after sentences, or hard, when it alone is longer than a passage may be. */
function shortLines(line: string): readonly string[] {
  if (line.length < LONGEST_PASSAGE) return [line];
  const lines: string[] = [];
  for (const sentence of line.split(/(?<=[.!?])\s+/).flatMap((one) => one.match(/[\s\S]{1,850}/gu) ?? [])) {
    const last = lines.at(-1);
    if (last === undefined || last.length + sentence.length >= LONGEST_PASSAGE) lines.push(sentence);
    else lines[lines.length - 1] = `${last} ${sentence}`;
  }
  return lines;
}
