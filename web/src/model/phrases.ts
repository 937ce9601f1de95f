import type { Direction, GraphNode } from '../api/types';
import { texts as words } from '../texts';
import { typeName, nameOf } from './captions';
import { kindOf } from './kinds';

/** A relationship as a verb, read from one of its ends: `PART_OF` is "is part of", from the other end "has as a part". */
export function phraseOf(type: string, direction: Direction): string {
  const known = words.relations[type];
  if (known) return known[direction === 'out' ? 0 : 1];
  return direction === 'out' ? typeName(type) : `${typeName(type)} ←`;
}

const withArticle = new Set(['ministry', 'igo']);

/** "for the Ministry of Unification", but "for South Korea". */
export function forWhom(principal: GraphNode): string {
  const name = nameOf(principal);
  const article = withArticle.has(kindOf(principal)) && !/^the /i.test(name);
  return article ? words.evidence.forName(name) : words.evidence.forNameAlone(name);
}
