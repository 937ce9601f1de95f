import { describe, expect, it } from 'vitest';
import { estimateText, wrapText } from '../../../src/canvas/labels/textMeasure';

const style = { size: 13, weight: 600 };
const wrap = (text: string, width = 158, lines = 2) => wrapText(text, style, width, lines, 16, estimateText);

describe('wrapText', () => {
  it.each([
    ['words', 'Ministry of Foreign Affairs of the Republic', 4],
    ['Chinese, which has no spaces', '中华人民共和国外交部发言人办公室', 4],
    ['Japanese', '外務省アジア大洋州局北東アジア課の報道官による説明', 4],
    ['Thai', 'กระทรวงการต่างประเทศแห่งราชอาณาจักรไทย', 4],
    ['a word that is longer than a line', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 6],
    ['emoji of several code points', '👨‍👩‍👧‍👦'.repeat(30), 4],
  ])('breaks %s so that every line fits', (_, text, lines) => {
    const wrapped = wrap(text, 158, lines);
    expect(wrapped.lines.length).toBeGreaterThan(1);
    for (const line of wrapped.lines) expect(estimateText(line, style)).toBeLessThanOrEqual(158);
  });

  it('keeps every letter of what fits', () => {
    const text = '中华人民共和国外交部发言人办公室';
    expect(wrap(text, 158, 9).lines.join('')).toBe(text);
  });

  it('puts no closing mark at the beginning of a line', () => {
    const { lines } = wrap('外交部，发言人。办公室、说明（中国）很长的一段话，没有空格。', 100, 9);
    for (const line of lines) expect(line).not.toMatch(/^[，。、）]/);
  });

  it('ends in an ellipsis where there is more, and never within an emoji', () => {
    expect(wrap('Parliamentary Commissioner for the Protection of Constitutional Rights and Freedoms').lines.at(-1)).toMatch(/…$/);
    expect(wrap('👨‍👩‍👧‍👦'.repeat(30), 158, 1).lines[0]).toMatch(/^(👨‍👩‍👧‍👦)*…$/u);
  });

  it('takes a text of any length in a moment', () => expect(wrap('x'.repeat(200_000)).lines).toHaveLength(2));
});
