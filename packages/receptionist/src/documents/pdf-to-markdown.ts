import { getDocumentProxy } from 'unpdf';

interface Line {
  readonly text: string;
  /** Of its letters, in points. */
  readonly size: number;
  /** From the bottom of the page. */
  readonly y: number;
  /** Where it ends, from the left of the page. */
  readonly right: number;
}

/** The sizes of a document's letters: of most of them, and of the largest. */
interface Sizes {
  readonly body: number;
  readonly largest: number;
}

/** Letters this much larger than the text's are a heading's. */
const HEADING = 1.15;
/** Of the first level, when they are nearly as large as any. */
const TITLE = 0.9;
const LONGEST_HEADING = 120;
/** A line that ends this far before the longest was ended by who wrote it. */
const SHORT = 0.8;
/** A gap of more than this many letters' height begins a paragraph. */
const PARAGRAPH = 1.7;
const BULLET = /^[•●▪◦·–-]\s+/u;

/** The text of a PDF as Markdown; larger letters are headings, gaps part paragraphs. Throws when it is damaged or locked. */
export async function pdfToMarkdown(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(bytes);
  const pages: (readonly Line[])[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    pages.push(linesOf((await page.getTextContent()).items));
    page.cleanup();
  }
  const sizes = sizesOf(pages.flat());
  return withoutRunningLines(pages)
    .map((lines) => markdownOf(lines, sizes))
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

type Items = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>['getTextContent']>
>['items'];

function linesOf(items: Items): readonly Line[] {
  const lines: Line[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
    const [size, right] = [Math.round(item.height * 10) / 10, x + item.width];
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < Math.max(last.size, size) / 2)
      lines[lines.length - 1] = { text: last.text + item.str, size: Math.max(last.size, size), y: last.y, right };
    else lines.push({ text: item.str, size, y, right });
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text);
}

function sizesOf(lines: readonly Line[]): Sizes {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  const [body = 0] = [...letters].sort(([, one], [, other]) => other - one)[0] ?? [];
  return { body, largest: Math.max(0, ...letters.keys()) };
}

/** Without page numbers and the lines that stand at the head or foot of most pages. */
function withoutRunningLines(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const seen = new Map<string, number>();
  for (const lines of pages)
    for (const text of new Set([lines[0], lines.at(-1)].map((line) => line?.text ?? '')))
      seen.set(text, (seen.get(text) ?? 0) + 1);
  const runs = (text: string): boolean => pages.length > 2 && (seen.get(text) ?? 0) > pages.length / 2;
  const isNumber = (text: string): boolean =>
    /^(?:p[áa]g(?:ina|\.)?\s*)?\d{1,4}(?:\s*(?:\/|de)\s*\d{1,4})?$/i.test(text);
  return pages.map((lines) =>
    lines.filter(({ text }, place) => {
      const isEdge = place === 0 || place === lines.length - 1;
      return !(isEdge && (runs(text) || isNumber(text)));
    }),
  );
}

function markdownOf(lines: readonly Line[], sizes: Sizes): string {
  const longest = Math.max(0, ...lines.map(({ right }) => right));
  let text = '';
  for (const [place, line] of lines.entries()) {
    const before = lines[place - 1];
    const level = levelOf(line, sizes);
    const isParagraph = !before || level > 0 || levelOf(before, sizes) > 0 || before.y - line.y > line.size * PARAGRAPH;
    const isOwnLine = BULLET.test(line.text) || (before?.right ?? 0) < longest * SHORT;
    const words = line.text.replace(BULLET, '- ');
    if (isParagraph) text += `\n\n${level > 0 ? `${'#'.repeat(level)} ` : ''}${words}`;
    else if (isOwnLine) text += `\n${words}`;
    // "agen-" and "dar" are one word.
    else if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(words)) text = text.slice(0, -1) + words;
    else text += ` ${words}`;
  }
  return text.trim();
}

function levelOf({ size, text }: Line, { body, largest }: Sizes): 0 | 1 | 2 {
  if (body === 0 || text.length > LONGEST_HEADING || size < body * HEADING) return 0;
  return size >= largest * TITLE ? 1 : 2;
}
