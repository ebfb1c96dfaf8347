import type { ReactNode } from 'react';

// As WhatsApp reads it: marks hug their words, and do not reach over the end of a line.
const MARKED = /(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu;

/** Text with WhatsApp's *bold*, _italic_ and ~struck~ shown as such. */
export function WhatsAppText({ text }: { readonly text: string }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKED)) {
    const [whole, mark, inside = ''] = match;
    const start = match.index;
    if (start > end) parts.push(text.slice(end, start));
    parts.push(<Marked key={start} mark={mark ?? ''} text={inside} />);
    end = start + whole.length;
  }
  parts.push(text.slice(end));
  return <p className="whitespace-pre-wrap break-words leading-[1.35rem]">{parts}</p>;
}

function Marked({ mark, text }: { readonly mark: string; readonly text: string }) {
  if (mark === '*') return <strong className="font-semibold">{text}</strong>;
  return mark === '_' ? <em>{text}</em> : <s>{text}</s>;
}
