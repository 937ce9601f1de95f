import { grow, overlaps, type Box } from '../geometry/box';
import { SpatialIndex } from '../geometry/SpatialIndex';

/** One place that a label could take. */
export interface Candidate<Place> {
  readonly box: Box;
  readonly place: Place;
  /** How little the place is liked there, 0 for the best. */
  readonly cost: number;
  /** How many fixed things (nodes, lines) the box touches there. */
  readonly touches: number;
}

/** A label that wants one of its candidates; earlier slots are more important. */
export interface Slot<Place> {
  readonly id: string;
  readonly candidates: readonly Candidate<Place>[];
}

export interface Solution<Place> {
  readonly chosen: ReadonlyMap<string, Candidate<Place>>;
  /** Slots whose best place still touches something. */
  readonly conflicts: ReadonlySet<string>;
  readonly cost: number;
}

const touchCost = 1000;
/** Distance that two labels keep from one another. */
const clearance = 1.5;
const repairRounds = 8;

/**
 * Chooses a place for every label so that no two touch, as far as that is possible: the least free labels choose first, then
 * those in conflict choose again, also at the price of sending one neighbour elsewhere, until a round changes nothing.
 */
export function solvePlaces<Place>(slots: readonly Slot<Place>[]): Solution<Place> {
  const table = new Table(slots);
  const freedom = (slot: Slot<Place>) => slot.candidates.filter((c) => c.touches === 0).length;
  const inOrder = slots.map((slot, index) => ({ slot, index, free: freedom(slot) }));
  inOrder.sort((a, b) => a.free - b.free || a.index - b.index);
  for (const { slot } of inOrder) table.choose(slot, table.best(slot).candidate);
  for (let round = 0; round < repairRounds; round++) {
    let changed = false;
    for (const { slot } of inOrder) {
      if (table.inConflict(slot)) changed = table.improve(slot) || changed;
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

  /** The labels that stand where the box would stand. */
  blockers(box: Box, self: Slot<Place>): Slot<Place>[] {
    const wide = grow(box, clearance);
    const found: Slot<Place>[] = [];
    this.taken.visit(wide, (other, taken) => {
      if (other !== self && overlaps(wide, taken)) found.push(other);
    });
    return found;
  }

  price(candidate: Candidate<Place>, slot: Slot<Place>): number {
    return candidate.cost + touchCost * (candidate.touches + this.blockers(candidate.box, slot).length);
  }

  best(slot: Slot<Place>): { candidate: Candidate<Place> | undefined; price: number } {
    let candidate: Candidate<Place> | undefined;
    let price = Number.POSITIVE_INFINITY;
    for (const next of slot.candidates) {
      if (next.cost + touchCost * next.touches >= price) continue;
      const nextPrice = this.price(next, slot);
      if (nextPrice < price) [candidate, price] = [next, nextPrice];
    }
    return { candidate, price };
  }

  inConflict(slot: Slot<Place>): boolean {
    const candidate = this.chosen.get(slot.id);
    return candidate !== undefined && this.price(candidate, slot) >= touchCost;
  }

  /** Takes a better place, or one that is held by a single other label which then moves. */
  improve(slot: Slot<Place>): boolean {
    const current = this.chosen.get(slot.id);
    if (!current) return false;
    const before = this.price(current, slot);
    const alone = this.best(slot);
    if (alone.candidate && alone.price < before) {
      this.choose(slot, alone.candidate);
      if (alone.price < touchCost) return true;
    }
    for (const candidate of slot.candidates) {
      if (candidate.touches > 0) continue;
      const [other, ...more] = this.blockers(candidate.box, slot);
      if (!other || more.length > 0) continue;
      const otherPlace = this.chosen.get(other.id);
      this.choose(slot, candidate);
      const reply = this.best(other);
      if (reply.price < touchCost) {
        this.choose(other, reply.candidate);
        return true;
      }
      this.choose(slot, alone.candidate ?? current);
      this.choose(other, otherPlace);
    }
    return alone.price < before;
  }

  solution(): Solution<Place> {
    const conflicts = new Set<string>();
    let cost = 0;
    for (const slot of [...this.slots].reverse()) {
      const candidate = this.chosen.get(slot.id);
      if (!candidate) continue;
      const price = this.price(candidate, slot);
      cost += price;
      if (price < touchCost) continue;
      conflicts.add(slot.id);
    }
    return { chosen: this.chosen, conflicts: this.leastHidden(conflicts), cost };
  }

  /** Of labels that only touch one another, the more important may stay. */
  private leastHidden(conflicts: Set<string>): Set<string> {
    const hidden = new Set(conflicts);
    for (const slot of this.slots) {
      const candidate = this.chosen.get(slot.id);
      if (!hidden.has(slot.id) || !candidate || candidate.touches > 0) continue;
      if (this.blockers(candidate.box, slot).every((other) => hidden.has(other.id))) hidden.delete(slot.id);
    }
    return hidden;
  }
}
