import { roomWithin } from '../canvas/framing';
import type { Size } from '../canvas/geometry/box';
import { layoutNames, type LayoutName } from '../canvas/layouts/layoutJob';
import { LayoutRunner, type LayoutProgress } from '../canvas/layouts/LayoutRunner';
import type { ElementId } from '../api/ids';
import type { Explorer } from './Explorer';
import { focusIn } from './focus';
import { nextFrame } from './nextFrame';
import { isUnplaced } from './places';

/** With more nodes than this the picture is shown before it is arranged to the end. */
const leastShownEarly = 300;

/** The layouts of a view: one at a time, and what comes late is taken in only where it is still meant. */
export class Arranging {
  private readonly layouts = new LayoutRunner();
  /** Which arrangement was asked for last; the others change nothing any more. */
  private turn = 0;

  constructor(private readonly explorer: Explorer) {}

  async arrange(name: LayoutName): Promise<void> {
    const mine = ++this.turn;
    this.explorer.set({ arranging: name });
    try {
      const room = await this.room();
      const { view } = this.explorer;
      const scene = this.explorer.scene();
      if (mine !== this.turn || scene.faces.size === 0) return;
      const focus = view.focus ?? focusIn({ nodes: [...view.nodes.values()], relationships: [...view.relationships.values()] });
      const onProgress = scene.faces.size > leastShownEarly ? (progress: LayoutProgress) => this.showProgress(mine, progress) : undefined;
      const result = await this.layouts.run({ ...scene, name, fixed: this.fixed(), focus, room }, onProgress);
      if (!result || mine !== this.turn) return;
      this.explorer.complete({ do: 'place', places: result.positions, bends: result.bends, communities: result.communities, layout: name, focus }, { look: { at: 'all' } });
    } catch (error) {
      if (mine === this.turn) this.stop();
      this.explorer.fail(error);
    } finally {
      if (mine === this.turn) this.explorer.set({ arranging: undefined, arranged: undefined });
    }
  }

  next(): Promise<void> {
    const usable = layoutNames.filter((name) => name !== 'sides' || this.explorer.hasClaim());
    const next = usable[(usable.indexOf(this.explorer.view.layout) + 1) % usable.length];
    return next ? this.explorer.relayout(next) : Promise.resolve();
  }

  /** Straightens lines and pills after nodes came or went; only what has just come looks for a better place. */
  async tidy(newcomers: ReadonlySet<ElementId> = new Set()): Promise<void> {
    // What is being arranged, or still has to be, is not done by straightening lines.
    const { arranging } = this.explorer.snapshot();
    const { view } = this.explorer;
    if (arranging ?? isUnplaced(view)) return this.arrange(arranging ?? view.layout);
    const scene = this.explorer.scene();
    const room = await this.room();
    const fixed = new Set([...scene.faces.keys()].filter((id) => !newcomers.has(id)));
    const result = await this.layouts.run({ ...scene, name: 'keep', fixed, focus: view.focus, room });
    if (!result || this.explorer.view !== view) return;
    const places = new Map([...result.positions].filter(([id]) => newcomers.has(id)));
    this.explorer.complete({ do: 'place', places, bends: result.bends });
  }

  /** Ends what is being arranged; what has no place yet gets one, since a picture is drawn only when everything in it has one. */
  stop(): void {
    this.abandon();
    const { view } = this.explorer;
    const wasUnplaced = isUnplaced(view);
    this.explorer.complete({ do: 'place', places: new Map(), bends: view.bends }, { arranging: undefined, arranged: undefined });
    if (wasUnplaced) this.explorer.fit();
  }

  /** Ends what is being arranged, and leaves the picture as it is. */
  abandon(): void {
    this.turn++;
    this.layouts.cancel();
    this.explorer.set({ arranging: undefined, arranged: undefined });
  }

  /** A large picture is seen while it is being arranged; who stops it keeps what there is by then. */
  private showProgress(mine: number, { done, positions }: LayoutProgress): void {
    if (mine !== this.turn) return;
    this.explorer.complete({ do: 'place', places: positions, bends: new Map() }, { arranged: done, look: { at: 'all' } });
  }

  private fixed(): ReadonlySet<ElementId> {
    const { placed, pinned } = this.explorer.view;
    return new Set([...placed, ...pinned]);
  }

  /** Room for the picture, once the page has taken in what this turn has opened or closed. */
  private async room(): Promise<Size> {
    await nextFrame();
    return roomWithin(this.explorer.readArea());
  }
}
