import type { Size } from '../geometry/box';

export interface TextStyle {
  readonly size: number;
  readonly weight: number;
}

/** Width of a text in pixels at zoom 1. Injected, so that placement can be computed and tested without a browser. */
export interface MeasureText {
  (text: string, style: TextStyle): number;
  /** Counts how often what was measured has become wrong, since another font has come. */
  readonly round?: () => number;
}

export const fontFamily = "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif";

/** Resolves when the texts of the picture can be measured as they will be drawn; does not wait long for a font that does not come. */
export async function fontsLoaded(longest = 1500): Promise<void> {
  const loads = [400, 600].map((weight) => document.fonts.load(`${weight} 13px ${fontFamily}`));
  await Promise.race([Promise.allSettled(loads), new Promise((done) => setTimeout(done, longest))]);
}

/** Measures with the browser's own shaping; remembers, since the same names are asked for on every move. */
export function browserMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  // Letters of another script come in a file of their own, after they were first asked for.
  let round = 0;
  document.fonts.addEventListener('loadingdone', () => {
    known.clear();
    round++;
  });
  const measure = (text: string, style: TextStyle) => {
    const key = `${style.weight} ${style.size} ${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    if (!context) return estimateText(text, style);
    context.font = `${style.weight} ${style.size}px ${fontFamily}`;
    const measured = context.measureText(text).width;
    known.set(key, measured);
    return measured;
  };
  return Object.assign(measure, { round: () => round });
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/** A generous estimate for where no canvas is at hand. */
export const estimateText: MeasureText = (text, style) =>
  [...text].reduce((sum, c) => sum + (wide.test(c) ? 1.02 : /[MW—…]/.test(c) ? 0.92 : /[A-Z0-9]/.test(c) ? 0.66 : /[ilj.,'| ]/.test(c) ? 0.3 : 0.57), 0) *
  style.size *
  (style.weight >= 600 ? 1.05 : 1);

export interface Wrapped {
  readonly lines: readonly string[];
  readonly size: Size;
}

/** Letters of writing that puts no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** What may not begin a line. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\u30FC]+$/u;

/** No label shows more of a text than its beginning. */
const mostRead = 600;

interface Piece {
  readonly text: string;
  /** A space stands before it, unless it begins a line. */
  readonly spaced: boolean;
}

/** What a text may be broken into: words, parts of what is written without spaces, and letters of what is longer than a line. */
function piecesOf(text: string, style: TextStyle, maxWidth: number, measure: MeasureText): Piece[] {
  return text.slice(0, mostRead).split(/\s+/).filter(Boolean).flatMap((word) => {
    const parts = unspaced.test(word) ? joined([...words.segment(word)].map(({ segment }) => segment)) : [word];
    const fitting = parts.flatMap((part) =>
      measure(part, style) > maxWidth ? [...letters.segment(part)].map(({ segment }) => segment) : [part]);
    return fitting.map((part, i) => ({ text: part, spaced: i === 0 }));
  });
}

/** Commas and closing brackets stay with what stands before them. */
function joined(parts: readonly string[]): string[] {
  const kept: string[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    if (last !== undefined && closing.test(part)) kept[kept.length - 1] = last + part;
    else kept.push(part);
  }
  return kept;
}

/** Breaks a text into lines of at most `maxWidth`; what does not fit into `maxLines` ends in an ellipsis. */
export function wrapText(
  text: string,
  style: TextStyle,
  maxWidth: number,
  maxLines: number,
  lineHeight: number,
  measure: MeasureText,
): Wrapped {
  const lines: string[] = [];
  let line = '';
  const pieces = piecesOf(text, style, maxWidth, measure);
  const after = (before: string, rest: readonly Piece[]) => rest.reduce((all, piece) => all + (all && piece.spaced ? ' ' : '') + piece.text, before);
  for (const [index, piece] of pieces.entries()) {
    const longer = after(line, [piece]);
    if (measure(longer, style) <= maxWidth || !line) {
      line = longer;
      continue;
    }
    if (lines.length === maxLines - 1) {
      line = shorten(after(line, pieces.slice(index)), style, maxWidth, measure);
      break;
    }
    lines.push(line);
    line = piece.text;
  }
  if (line) lines.push(measure(line, style) > maxWidth ? shorten(line, style, maxWidth, measure) : line);
  const width = Math.max(0, ...lines.map((l) => measure(l, style)));
  return { lines, size: { width, height: lines.length * lineHeight } };
}

/** As much of a text as fits, by what a reader takes for a letter, with an ellipsis. */
function shorten(text: string, style: TextStyle, maxWidth: number, measure: MeasureText): string {
  if (measure(text, style) <= maxWidth) return text;
  const kept = [...letters.segment(text)].map(({ segment }) => segment);
  const shown = (count: number) => `${kept.slice(0, count).join('').trimEnd()}…`;
  let [fits, fitsNot] = [1, kept.length + 1];
  while (fitsNot - fits > 1) {
    const middle = (fits + fitsNot) >> 1;
    if (measure(shown(middle), style) <= maxWidth) fits = middle;
    else fitsNot = middle;
  }
  return shown(fits);
}
