export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

const paragraphEnd = '\n\n';

/** The paragraphs that passages stand in, each as marked and unmarked parts; passages of one paragraph share it. */
export function passagesIn(text: string, passages: readonly { readonly start: number; readonly end: number }[]): Part[][] {
  const found = new Map<number, { readonly end: number; readonly marks: { readonly start: number; readonly end: number }[] }>();
  for (const { start, end } of passages.toSorted((a, b) => a.start - b.start)) {
    if (start < 0 || end > text.length || start >= end) continue;
    const before = text.lastIndexOf(paragraphEnd, start);
    const from = before < 0 ? 0 : before + paragraphEnd.length;
    const after = text.indexOf(paragraphEnd, end);
    const to = after < 0 ? text.length : after;
    const known = found.get(from);
    found.set(from, { end: Math.max(to, known?.end ?? 0), marks: [...(known?.marks ?? []), { start, end }] });
  }
  return [...found].map(([from, { end, marks }]) => partsOf(text, from, end, marks));
}

function partsOf(text: string, from: number, to: number, marks: readonly { readonly start: number; readonly end: number }[]): Part[] {
  const parts: Part[] = [];
  let at = from;
  for (const { start, end } of marks) {
    if (end <= at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(Math.max(start, at), end), marked: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), marked: false });
  return parts;
}
