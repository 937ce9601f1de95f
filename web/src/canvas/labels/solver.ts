import { grow, overlaps, type Box } from '../geometry/box';
import { SpatialIndex } from '../geometry/SpatialIndex';

/** One place that a label could take. */
export interface Candidate<Place> {
  readonly box: Box;
  readonly place: Place;
  /** How little the place is liked there, 0 for the best. */
  readonly cost: number;
  /** How many fixed things (nodes, lines) the box touches there; nothing is shown where it touches any. */
  readonly touches: number;
}

/** A label that wants one of its candidates. */
export interface Slot<Place> {
  readonly id: string;
  readonly candidates: readonly Candidate<Place>[];
  /** What it costs to leave it out: the rank by which labels go where not all have room. */
  readonly loss: number;
}

export interface Solution<Place> {
  /** Where each label stands, or would stand were it shown. */
  readonly chosen: ReadonlyMap<string, Candidate<Place>>;
  /** Labels without a place of their own. */
  readonly leftOut: ReadonlySet<string>;
  readonly cost: number;
}

/** Distance that two labels keep from one another. */
const clearance = 1.5;
const repairRounds = 4;
/** A place that costs less is not worth sending another label away for. */
const contentWith = 60;
/** A label gives way to another at most together with so many. */
const mostEvicted = 2;
/** A label that touches much is further from having a place, so that a search sees where it leads. */
const hopeless = { perTouch: 0.1, most: 5 };

/**
 * Chooses a place for every label so that no two touch, or leaves it out: the least free labels choose first, then those that are badly off
 * choose again, also at the price of sending others elsewhere or away, as long as the whole becomes better.
 */
export function solvePlaces<Place>(slots: readonly Slot<Place>[]): Solution<Place> {
  const table = new Table(slots);
  const freedom = (slot: Slot<Place>) => slot.candidates.filter((c) => c.touches === 0).length;
  const inOrder = slots.map((slot, index) => ({ slot, index, free: freedom(slot) }));
  inOrder.sort((a, b) => a.free - b.free || b.slot.loss - a.slot.loss || a.index - b.index);
  for (const { slot } of inOrder) table.choose(slot, table.best(slot));
  inOrder.sort((a, b) => b.slot.loss - a.slot.loss || a.index - b.index);
  for (let round = 0; round < repairRounds; round++) {
    let changed = false;
    for (const { slot, free } of inOrder) {
      if (free > 0 && table.price(slot) > contentWith) changed = table.improve(slot) || changed;
    }
    if (!changed) break;
  }
  return table.solution();
}

class Table<Place> {
  private readonly chosen = new Map<string, Candidate<Place>>();
  private readonly taken = new SpatialIndex<Slot<Place>>();

  constructor(private readonly slots: readonly Slot<Place>[]) {}

  choose(slot: Slot<Place>, candidate: Candidate<Place> | undefined): void {
    const before = this.chosen.get(slot.id);
    if (before === candidate) return;
    if (before) this.taken.remove(before.box, slot);
    if (candidate) {
      this.chosen.set(slot.id, candidate);
      this.taken.add(candidate.box, slot);
    } else this.chosen.delete(slot.id);
  }

  price(slot: Slot<Place>): number {
    return this.chosen.get(slot.id)?.cost ?? lossOf(slot);
  }

  /** The best place that is free, where there is one. */
  best(slot: Slot<Place>): Candidate<Place> | undefined {
    let found: Candidate<Place> | undefined;
    for (const candidate of slot.candidates) {
      if (candidate.touches > 0 || candidate.cost >= (found?.cost ?? slot.loss)) continue;
      if (this.blockers(candidate.box, slot).length === 0) found = candidate;
    }
    return found;
  }

  /** Takes a better place, or one held by others that lose less by it than is won. */
  improve(slot: Slot<Place>): boolean {
    const before = this.chosen.get(slot.id);
    const free = this.best(slot);
    if ((free?.cost ?? Infinity) < this.price(slot)) this.choose(slot, free);
    const kept = this.chosen.get(slot.id);
    for (const candidate of slot.candidates) {
      if (candidate.touches > 0 || candidate.cost >= this.price(slot)) continue;
      const others = this.blockers(candidate.box, slot);
      if (others.length === 0 || others.length > mostEvicted) continue;
      if (this.exchange(slot, candidate, others)) return true;
    }
    return kept !== before;
  }

  solution(): Solution<Place> {
    const leftOut = new Set<string>();
    let cost = 0;
    for (const slot of this.slots) cost += this.price(slot);
    for (const slot of this.slots) {
      if (this.chosen.has(slot.id)) continue;
      leftOut.add(slot.id);
      const would = leastTouching(slot);
      if (would) this.chosen.set(slot.id, would);
    }
    return { chosen: this.chosen, leftOut, cost };
  }

  private exchange(slot: Slot<Place>, candidate: Candidate<Place>, others: readonly Slot<Place>[]): boolean {
    const all = [slot, ...others];
    const places = all.map(({ id }) => this.chosen.get(id));
    const price = () => all.reduce((sum, each) => sum + this.price(each), 0);
    const before = price();
    for (const other of others) this.choose(other, undefined);
    this.choose(slot, candidate);
    for (const other of others) this.choose(other, this.best(other));
    if (price() < before) return true;
    for (const each of all) this.choose(each, undefined);
    for (const [i, each] of all.entries()) this.choose(each, places[i]);
    return false;
  }

  /** The labels that stand where the box would stand. */
  private blockers(box: Box, self: Slot<Place>): Slot<Place>[] {
    const wide = grow(box, clearance);
    const found: Slot<Place>[] = [];
    this.taken.visit(wide, (other, taken) => {
      if (other !== self && overlaps(wide, taken)) found.push(other);
    });
    return found;
  }
}

function lossOf<Place>(slot: Slot<Place>): number {
  return slot.loss * (1 + hopeless.perTouch * Math.min(hopeless.most, leastTouching(slot)?.touches ?? 0));
}

function leastTouching<Place>({ candidates }: Slot<Place>): Candidate<Place> | undefined {
  let least: Candidate<Place> | undefined;
  for (const candidate of candidates) {
    if (!least || candidate.touches < least.touches || (candidate.touches === least.touches && candidate.cost < least.cost)) least = candidate;
  }
  return least;
}
