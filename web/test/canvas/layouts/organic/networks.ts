import { seededRandom } from '../../../../src/canvas/layouts/organic/random';

/** Pairs of nodes as networks of people have them: who has many gets more. */
export function scaleFree(size: number, links: number, seed: number): (readonly [number, number])[] {
  const random = seededRandom(seed);
  const ends = [0];
  const pairs: (readonly [number, number])[] = [];
  for (let i = 1; i < size; i++) {
    const other = ends[Math.floor(random() * ends.length)] ?? 0;
    pairs.push([i, other]);
    ends.push(i, other);
  }
  while (pairs.length < links) pairs.push([Math.floor(random() * size), ends[Math.floor(random() * ends.length)] ?? 0]);
  return pairs;
}

/** The corners of squares that hang together in rows and columns. */
export function lattice(side: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (x + 1 < side) pairs.push([y * side + x, y * side + x + 1]);
      if (y + 1 < side) pairs.push([y * side + x, (y + 1) * side + x]);
    }
  }
  return pairs;
}
