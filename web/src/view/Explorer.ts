import type { ElementId } from '../api/ids';
import type { CaseInfo, Picture } from '../api/types';
import { roomWithin } from '../canvas/framing';
import type { Size } from '../canvas/geometry/box';
import type { MeasureText } from '../canvas/labels/textMeasure';
import { layoutNames, type LayoutName } from '../canvas/layouts/layoutJob';
import { LayoutRunner, type LayoutProgress } from '../canvas/layouts/LayoutRunner';
import { kindOf, type Kind } from '../model/kinds';
import { lineKindOf, type LineKind } from '../model/stances';
import { sentenceOf } from '../texts/problems';
import { isUnplaced, moveNodes, placeRest, removeNodes, removeRelationships, showPicture, toggled } from './changes';
import { History } from './History';
import { nextFrame } from './nextFrame';
import { sceneOf, type ViewScene } from './scene';
import { initialState, isNothing, noSelection, type ExploreState, type Selection } from './state';
import { emptyView, type View, type ViewQuery } from './View';

/** The opposition is what the sides show already; its lines come when they are asked for. */
const usuallyOff: ReadonlySet<LineKind> = new Set(['dispute']);

const longestTrail = 30;

/** With more nodes than this the picture is shown before it is arranged to the end. */
const leastShownEarly = 300;

/** On anything narrower the inspector is a sheet over the picture, which a first sight should not begin with. */
const leastForInspector = 600;

/** The picture and what is done to it, apart from any way to show it. */
export class Explorer {
  private state: ExploreState = initialState;
  private readonly history = new History<View>({ ...emptyView, offLines: usuallyOff });
  private readonly listeners = new Set<() => void>();
  private readonly layouts = new LayoutRunner();
  private readonly underWay = new Map<string, Promise<void>>();
  private turn = 0;
  /** Which arrangement was asked for last; the others change nothing any more. */
  private arrangement = 0;
  /** What the server allows, as far as it has said so. */
  limits: CaseInfo['limits'] = { drawNodes: 2000, drawRelationships: 5000, expand: 50, deadlineSeconds: 30 };
  /** Reads how large the canvas is at this moment; the page that holds it says how. */
  readArea: () => Size = () => ({ width: 936, height: 746 });

  constructor(private readonly measure: MeasureText) {
    this.state = { ...initialState, view: this.history.value };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): ExploreState => this.state;

  set(change: Partial<ExploreState>): void {
    const view = this.history.value;
    this.state = { ...this.state, ...change, view, canUndo: this.history.canUndo, canRedo: this.history.canRedo };
    for (const listener of this.listeners) listener();
  }

  /** A step that can be undone. */
  push(view: View, change: Partial<ExploreState> = {}): void {
    this.history.push(view);
    this.set(change);
  }

  /** Starts with this view: there is nothing before it to go back to, unless something was drawn already. */
  begin(view: View): void {
    if (this.history.value.nodes.size > 0) this.history.push(view);
    else this.history.amend(view);
    this.set({ selection: noSelection, trail: [] });
  }

  /** The turn to replace the picture, for an answer that is still to come; it is over once something else has taken it. */
  takeTurn(): () => boolean {
    const mine = ++this.turn;
    return () => this.turn === mine;
  }

  /** Does a thing by its name, or waits for it where it is being done. */
  once(name: string, work: () => Promise<void>): Promise<void> {
    const known = this.underWay.get(name);
    if (known) return known;
    const started = work().finally(() => this.underWay.delete(name));
    this.underWay.set(name, started);
    return started;
  }

  amend(view: View): void {
    this.history.amend(view);
    this.set({});
  }

  /** Shows what a query found: in sides when it holds a claim with both or one of them, else as an organic picture. */
  async show(picture: Picture, layout?: LayoutName, focus?: ElementId, first = false): Promise<void> {
    this.takeTurn();
    const claim = focus ?? this.focusIn(picture);
    const view = showPicture(picture, this.state.view, layout ?? (claim ? 'sides' : 'organic'), claim);
    if (first) {
      this.begin(view);
      if (claim && this.readArea().width >= leastForInspector) this.selectNode(claim, false);
    } else this.push(view, { selection: noSelection, trail: [], draft: this.draftBeside(picture.cypher) });
    await this.arrange(view.layout);
  }

  async arrange(name: LayoutName): Promise<void> {
    const mine = ++this.arrangement;
    this.set({ arranging: name });
    try {
      const room = await this.room();
      const view = this.history.value;
      const scene = this.scene();
      if (mine !== this.arrangement || scene.faces.size === 0) return;
      const focus = view.focus ?? this.focusIn({ nodes: [...view.nodes.values()], relationships: [...view.relationships.values()] });
      const onProgress = scene.faces.size > leastShownEarly ? (progress: LayoutProgress) => this.showProgress(mine, progress) : undefined;
      const result = await this.layouts.run({ ...scene, name, fixed: view.placed, focus, room }, onProgress);
      if (!result || mine !== this.arrangement) return;
      const now = this.history.value;
      const free = [...result.positions].filter(([id]) => now.nodes.has(id) && (view.placed.has(id) || !now.placed.has(id)));
      // What is filtered away is not arranged, but has to be somewhere when it is shown again.
      this.history.amend(placeRest({ ...now, positions: new Map([...now.positions, ...free]), bends: result.bends, communities: result.communities ?? new Map(), layout: name, focus }));
      this.set({ fitRequests: this.state.fitRequests + 1 });
    } catch (error) {
      if (mine === this.arrangement) this.giveUpArranging();
      this.fail(error);
    } finally {
      if (mine === this.arrangement) this.set({ arranging: undefined, arranged: undefined });
    }
  }

  /** A large picture is seen while it is being arranged; who stops it keeps what there is by then. */
  private showProgress(mine: number, { done, positions }: LayoutProgress): void {
    if (mine !== this.arrangement) return;
    const now = this.history.value;
    const free = [...positions].filter(([id]) => now.nodes.has(id) && !now.placed.has(id));
    this.history.amend(placeRest({ ...now, positions: new Map([...now.positions, ...free]), bends: new Map() }));
    this.set({ arranged: done, fitRequests: this.state.fitRequests + 1 });
  }

  /** What has no place yet gets one beside the rest, since a picture is drawn only when everything in it has one. */
  private giveUpArranging(): void {
    this.arrangement++;
    this.layouts.cancel();
    const wasUnplaced = isUnplaced(this.history.value);
    this.history.amend(placeRest(this.history.value));
    this.set({ arranging: undefined, arranged: undefined });
    if (wasUnplaced) this.fit();
  }

  /** The sides layout around this claim. */
  async sidesAround(claim: ElementId): Promise<void> {
    this.push({ ...this.state.view, layout: 'sides', focus: claim, placed: new Set() });
    await this.arrange('sides');
  }

  /** Room for the picture, once the page has taken in what this turn has opened or closed. */
  private async room(): Promise<Size> {
    await nextFrame();
    return roomWithin(this.readArea());
  }

  /** Another layout, as a step of its own; nodes that were put somewhere by hand may move again. */
  async relayout(name: LayoutName): Promise<void> {
    const view = this.history.value;
    this.push({ ...view, layout: name, placed: new Set() });
    await this.arrange(name);
  }

  nextLayout(): Promise<void> {
    const usable = layoutNames.filter((name) => name !== 'sides' || this.hasClaim());
    const next = usable[(usable.indexOf(this.state.view.layout) + 1) % usable.length];
    return next ? this.relayout(next) : Promise.resolve();
  }

  hasClaim(): boolean {
    return [...this.state.view.nodes.values()].some((n) => kindOf(n) === 'claim');
  }

  cancelLayout(): void {
    this.giveUpArranging();
  }

  /** Straightens lines and pills after nodes came or went, without moving a node. */
  async tidy(): Promise<void> {
    // What is being arranged, or still has to be, is not done by straightening lines.
    const { arranging } = this.state;
    if (arranging ?? isUnplaced(this.history.value)) return this.arrange(arranging ?? this.history.value.layout);
    const view = this.history.value;
    const scene = this.scene();
    const room = await this.room();
    const result = await this.layouts.run({ ...scene, name: 'keep', fixed: new Set(view.nodes.keys()), focus: view.focus, room });
    if (result && this.history.value === view) this.amend({ ...view, bends: result.bends });
  }

  moved(positions: View['positions']): void {
    this.push(moveNodes(this.state.view, positions));
    void this.tidy();
  }

  hideSelected(): void {
    const { view, selection } = this.state;
    if (selection.nodes.size === 0 && selection.lines.size === 0) return;
    const scene = this.scene();
    const gone = scene.lines.filter((l) => selection.lines.has(l.id)).flatMap((l) => l.relationships.map((r) => r.elementId));
    this.push(removeRelationships(removeNodes(view, selection.nodes), new Set(gone)), { selection: noSelection });
    void this.tidy();
  }

  toggleKind(kind: Kind): void {
    this.push({ ...this.state.view, offKinds: toggled(this.state.view.offKinds, kind) });
  }

  toggleLine(line: LineKind): void {
    this.push({ ...this.state.view, offLines: toggled(this.state.view.offLines, line) });
  }

  clearFilters(): void {
    this.push({ ...this.state.view, offKinds: new Set(), offLines: new Set() });
  }

  undo(): void {
    this.history.undo();
    this.afterTurningBack();
  }

  redo(): void {
    this.history.redo();
    this.afterTurningBack();
  }

  /** A step whose arranging never came to its end is arranged now. */
  private afterTurningBack(): void {
    this.arrangement++;
    this.layouts.cancel();
    this.set({ selection: noSelection, trail: [], arranging: undefined });
    const view = this.history.value;
    if (isUnplaced(view)) void this.arrange(view.layout);
  }

  selectNode(id: ElementId, add: boolean): void {
    const { selection } = this.state;
    this.select(add ? { ...selection, nodes: toggled(selection.nodes, id) } : { nodes: new Set([id]), lines: new Set() });
  }

  selectLine(id: string, add: boolean): void {
    const { selection } = this.state;
    this.select(add ? { ...selection, lines: toggled(selection.lines, id) } : { nodes: new Set(), lines: new Set([id]) });
  }

  select(selection: Selection): void {
    const before = this.state.selection;
    const trail = isNothing(before) ? this.state.trail : [...this.state.trail.slice(1 - longestTrail), before];
    this.set({ selection, trail: isNothing(selection) ? [] : trail });
  }

  /** Selects what was selected before and is still in the picture. */
  back(): void {
    const { nodes } = this.state.view;
    const lines = new Set(this.scene().lines.map((line) => line.id));
    const there = (s: Selection) => [...s.nodes].every((id) => nodes.has(id)) && [...s.lines].every((id) => lines.has(id));
    const last = this.state.trail.findLastIndex(there);
    const selection = this.state.trail[last];
    if (selection) this.set({ selection, trail: this.state.trail.slice(0, last) });
    else this.set({ trail: [] });
  }

  /** Selects the line that stands for a relationship of the view, and shows its kind where that was filtered away. */
  selectRelationship(id: ElementId): void {
    const { view } = this.state;
    const relationship = view.relationships.get(id);
    if (!relationship) return;
    const kind = lineKindOf(relationship);
    if (view.offLines.has(kind)) this.push({ ...view, offLines: toggled(view.offLines, kind) });
    const line = this.scene().lines.find((l) => l.relationships.some((r) => r.elementId === id));
    if (line) this.selectLine(line.id, false);
  }

  /** Selects a node that is drawn, where it can be seen. */
  goTo(id: ElementId): void {
    const node = this.state.view.nodes.get(id);
    if (!node) return;
    const kind = kindOf(node);
    if (this.state.view.offKinds.has(kind)) this.toggleKind(kind);
    this.selectNode(id, false);
    this.set({ revealed: { id } });
  }

  /** What is drawn of the view now. */
  scene(): ViewScene {
    return sceneOf(this.history.value, this.measure);
  }

  /** Puts a query into the editor, ready to be changed and run. */
  openQuery(draft: ViewQuery): void {
    this.set({ draft, queryOpen: true });
  }

  fit(): void {
    this.set({ fitRequests: this.state.fitRequests + 1 });
  }

  fail(error: unknown): void {
    this.set({ notice: { kind: 'error', text: sentenceOf(error) } });
  }

  /** What is being written stays, except where it is the query that has just been drawn. */
  private draftBeside(cypher: string): ViewQuery | undefined {
    const { draft } = this.state;
    return draft?.cypher === cypher ? undefined : draft;
  }

  private focusIn({ nodes, relationships }: Pick<Picture, 'nodes' | 'relationships'>): ElementId | undefined {
    const sided = (id: ElementId) => relationships.filter((r) => r.end === id && ['ASSERTED', 'CONFIRMED', 'DENIED'].includes(r.type)).length;
    const claims = nodes.filter((n) => kindOf(n) === 'claim').map((n) => ({ id: n.elementId, count: sided(n.elementId) }));
    return claims.filter((c) => c.count > 0).sort((a, b) => b.count - a.count)[0]?.id;
  }
}
