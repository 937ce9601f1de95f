import { randomOf } from '../fixture/generatedCase';

const kinds = ['State', 'Ministry', 'Person', 'NGO', 'MediaOutlet'];
const types = ['KNOWS', 'FUNDS', 'OWNS', 'MET', 'WORKED_WITH'];
const syllables = ['ka', 'ro', 'min', 'tel', 'va', 'sho', 'ber', 'lin', 'dan', 'ost', 'mer', 'pa', 'ti', 'gu', 'el', 'na'];
const kept = { dataset: 'speed', createdAt: '2026-01-01T00:00:00Z', modifiedAt: '2026-01-01T00:00:00Z' };
const relationshipsPerNode = 2.5;
/** So many lines lead to one of a few hubs; the others stay near to where they begin. */
const toHubs = 0.4;

/** A case of so many nodes as JSON Lines, the same on every run: some hubs, and else a long band of neighbours. */
export function madeUpCase(size: number): string {
  const random = randomOf(7);
  const below = (end: number) => Math.floor(random() * end);
  const one = (list: readonly string[]) => list[below(list.length)] ?? '';
  const word = (least: number, most: number) => {
    const text = Array.from({ length: least + below(most - least + 1) }, () => one(syllables)).join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const lines: unknown[] = [];
  for (let i = 0; i < size; i++) {
    lines.push({ kind: 'node', id: `n${i}`, labels: ['Actor', one(kinds)], properties: { name: `${word(2, 4)} ${word(2, 3)}`, ...kept } });
  }
  const hubs = Array.from({ length: Math.max(5, size / 40) }, () => below(size));
  for (let i = 0; i < size * relationshipsPerNode; i++) {
    const from = below(size);
    const to = random() < toHubs ? (hubs[below(hubs.length)] ?? 0) : (from + 1 + below(size / 20)) % size;
    lines.push({ kind: 'relationship', id: `r${i}`, type: one(types), from: `n${from}`, to: `n${to === from ? (to + 1) % size : to}`, properties: {} });
  }
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
