import { elementId } from '../../../src/api/ids';
import type { GraphNode } from '../../../src/api/types';
import { generateCase } from '../../fixture/generatedCase';
import { drawn } from '../../fixture/sceneOf';
import { scaleFree } from './organic/networks';

/** Made-up scenes of about twenty nodes: claims with voices for and against them, and networks with cards in them. */
export function* scenes(count: number) {
  for (let seed = 1; seed <= count; seed++) {
    const { nodes, relationships, focus } = generateCase({
      seed, upholders: 1 + (seed % 6), deniers: 1 + ((seed * 3) % 5), withBackers: seed % 3, outlets: seed % 3, bystanders: 1 + (seed % 4), longNames: seed % 2 === 0,
    });
    yield { name: `a claim (${seed})`, focus, ...drawn(nodes, relationships) };
    yield { name: `a network (${seed})`, focus: undefined, ...network(seed, 20) };
  }
}

/** A network in which every fifth node is a card and some lines deny. */
export function network(seed: number, size: number) {
  const nodes = Array.from({ length: size }, (_, i): GraphNode => (i % 5 === 4
    ? { elementId: elementId(`c${i}`), labels: ['Claim'], properties: { text: `Claim number ${i} was made of the harbour` } }
    : { elementId: elementId(`c${i}`), labels: ['Actor', 'NGO'], properties: { name: `Association ${i}` } }));
  const relationships = scaleFree(size, Math.round(size * 1.4), seed).filter(([a, b]) => a !== b).map(([a, b], i) => {
    const claim = [a, b].find((end) => end % 5 === 4);
    const other = claim === a ? b : a;
    const said = claim !== undefined && other % 5 !== 4;
    return {
      elementId: elementId(`r${i}`), type: said ? (i % 3 === 0 ? 'DENIED' : 'ASSERTED') : 'ALLIED_WITH',
      start: elementId(`c${said ? other : a}`), end: elementId(`c${said ? claim : b}`),
      properties: said ? { figures: i % 2 === 0 ? ['about 600'] : [] } : { figures: [] },
    };
  });
  return drawn(nodes, relationships);
}
