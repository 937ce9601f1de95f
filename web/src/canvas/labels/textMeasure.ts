import type { Size } from '../geometry/box';

export interface TextStyle {
  readonly size: number;
  readonly weight: number;
}

/** Width of a text in pixels at zoom 1. Injected, so that placement can be computed and tested without a browser. */
export type MeasureText = (text: string, style: TextStyle) => number;

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
  document.fonts.addEventListener('loadingdone', () => known.clear());
  return (text, style) => {
    const key = `${style.weight} ${style.size} ${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    if (!context) return estimateText(text, style);
    context.font = `${style.weight} ${style.size}px ${fontFamily}`;
    const measured = context.measureText(text).width;
    known.set(key, measured);
    return measured;
  };
}

/** A generous estimate for where no canvas is at hand. */
export const estimateText: MeasureText = (text, style) =>
  [...text].reduce((sum, c) => sum + (/[MW—…]/.test(c) ? 0.92 : /[A-Z0-9]/.test(c) ? 0.66 : /[ilj.,'| ]/.test(c) ? 0.3 : 0.57), 0) *
  style.size *
  (style.weight >= 600 ? 1.05 : 1);

export interface Wrapped {
  readonly lines: readonly string[];
  readonly size: Size;
}

/** Breaks a text at spaces into lines of at most `maxWidth`; what does not fit into `maxLines` ends in an ellipsis. */
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
  const words = text.split(/\s+/).filter(Boolean);
  for (const [index, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer, style) <= maxWidth || !line) {
      line = longer;
      continue;
    }
    if (lines.length === maxLines - 1) {
      line = shorten(`${line} ${words.slice(index).join(' ')}`, style, maxWidth, measure);
      break;
    }
    lines.push(line);
    line = word;
  }
  if (line) lines.push(measure(line, style) > maxWidth ? shorten(line, style, maxWidth, measure) : line);
  const width = Math.max(0, ...lines.map((l) => measure(l, style)));
  return { lines, size: { width, height: lines.length * lineHeight } };
}

function shorten(text: string, style: TextStyle, maxWidth: number, measure: MeasureText): string {
  if (measure(text, style) <= maxWidth) return text;
  const characters = [...text];
  while (characters.length > 1 && measure(`${characters.join('').trimEnd()}…`, style) > maxWidth) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
