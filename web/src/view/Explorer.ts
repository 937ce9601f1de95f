import { elementId, type ElementId } from '../api/ids';
import type { CaseInfo, Picture } from '../api/types';
import type { Sight, Window } from '../canvas/camera/Sight';
import type { Size } from '../canvas/geometry/box';
import type { MeasureText } from '../canvas/labels/textMeasure';
import type { LayoutName } from '../canvas/layouts/layoutJob';
import { kindOf } from '../model/kinds';
import { lineKindOf, type LineKind } from '../model/stances';
import { texts } from '../texts';
import { sentenceOf } from '../texts/problems';
import { Arranging } from './Arranging';
import { reduce, toggled, type Command } from './commands';
import { Concerns } from './Concerns';
import { focusIn } from './focus';
import { History } from './History';
import { Known } from './Known';
import { isUnplaced } from './places';
import { learnAround } from './reading';
import { rollUpOf } from './rollUp';
import { sceneOf, type ViewScene } from './scene';
import { initialState, isNothing, noSelection, type ExploreState, type Look, type Moment, type Selection } from './state';
import { emptyView, type View, type ViewQuery } from './View';

/** The opposition is what the sides show already; its lines come when they are asked for. */
const usuallyOff: ReadonlySet<LineKind> = new Set(['dispute']);

const longestTrail = 30;

/** On anything narrower the inspector is a sheet over the picture, which a first sight should not begin with. */
const leastForInspector = 600;

/** The picture and what is done to it, apart from any way to show it. */
export class Explorer {
  private state: ExploreState = initialState;
  private readonly history = new History<Moment>({ ...emptyView, offLines: usuallyOff });
  private readonly listeners = new Set<() => void>();
  readonly arranging = new Arranging(this);
  readonly concerns = new Concerns();
  readonly known = new Known();
  /** What the server allows, as far as it has said so. */
  limits: CaseInfo['limits'] = { drawNodes: 2000, drawRelationships: 5000, openNodes: 20_000, expand: 50, deadlineSeconds: 30 };
  /** Reads how large the canvas is at this moment; the page that holds it says how. */
  readArea: () => Size = () => ({ width: 936, height: 746 });
  /** Reads where the canvas looks at this moment. */
  readSight: () => Sight = () => this.state.sight;

  /** Reads what is seen of the picture at this moment, where a canvas shows it. */
  readWindow: () => Window | undefined = () => undefined;

  constructor(readonly measure: MeasureText) {
    this.state = { ...initialState, view: this.history.value };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): ExploreState => this.state;

  get view(): View {
    return this.history.value;
  }

  set(change: Partial<ExploreState>): void {
    const view = this.history.value;
    this.state = { ...this.state, ...change, view, canUndo: this.history.canUndo, canRedo: this.history.canRedo };
    for (const listener of this.listeners) listener();
  }

  /** A step that can be undone; gives whether it changed anything. */
  do(command: Command, change: Partial<ExploreState> = {}): boolean {
    const next = reduce(this.view, command);
    const isNew = next !== this.view;
    if (isNew) this.history.push(next, this.moment());
    this.set({ ...(isNew ? { last: undefined } : {}), ...change });
    return isNew;
  }

  /** Completes the last step. */
  complete(command: Command, change: Partial<ExploreState> = {}): void {
    this.history.amend(reduce(this.view, command));
    this.set(change);
  }

  /** A view to start with: there is nothing before it to go back to, unless something was drawn already. */
  begin(command: Command): void {
    const change = { selection: noSelection, trail: [], last: undefined };
    if (this.view.nodes.size > 0) this.do(command, change);
    else this.complete(command, change);
  }

  /** Takes in what an answer says of the case around the picture. */
  learn(answer: Parameters<Known['learn']>[0]): void {
    this.known.learn(answer);
    this.set({ learnt: this.known.version });
  }

  /** Shows what a query found: in sides when it holds a claim with both or one of them, else as an organic picture. */
  async show(picture: Picture, layout?: LayoutName, focus?: ElementId, first = false): Promise<void> {
    this.concerns.abort('picture');
    const claim = focus ?? focusIn(picture);
    const { nodes, relationships, cypher, parameters } = picture;
    const command: Command = { do: 'show', nodes, relationships, layout: layout ?? (claim ? 'sides' : 'organic'), focus: claim, query: { cypher, parameters } };
    if (first) {
      this.begin(command);
      if (claim && this.readArea().width >= leastForInspector) this.selectNode(claim, false);
    } else this.do(command, { selection: noSelection, trail: [], draft: this.draftBeside(cypher) });
    void learnAround(this);
    await this.arranging.arrange(this.view.layout);
  }

  /** The sides layout around this claim. */
  async sidesAround(claim: ElementId): Promise<void> {
    this.do({ do: 'arrange', layout: 'sides', focus: claim });
    await this.arranging.arrange('sides');
  }

  /** Another layout, as a step of its own. */
  async relayout(layout: LayoutName): Promise<void> {
    this.do({ do: 'arrange', layout, focus: this.view.focus });
    await this.arranging.arrange(layout);
  }

  hasClaim(): boolean {
    return [...this.view.nodes.values()].some((n) => kindOf(n) === 'claim');
  }

  moved(places: View['positions']): void {
    this.do({ do: 'move', places });
    void this.arranging.tidy();
  }

  hideSelected(): void {
    const { selection } = this.state;
    if (isNothing(selection)) return;
    const gone = this.scene().lines.filter((l) => selection.lines.has(l.id)).flatMap((l) => l.relationships.map((r) => r.elementId));
    this.do({ do: 'hide', nodes: selection.nodes, relationships: new Set(gone) }, { selection: noSelection });
    void this.arranging.tidy();
  }

  /** Draws these as one group with a name of its own. */
  group(members: ReadonlySet<ElementId>): void {
    const taken = new Set(this.view.groups.keys());
    let number = taken.size;
    while (taken.has(elementId(`group:${number}`))) number++;
    const id = elementId(`group:${number}`);
    this.change({ do: 'group', id, name: `${texts.menu.groupName} ${number + 1}`, members });
    this.set({ selection: { nodes: new Set([id]), lines: new Set() }, last: { text: texts.steps.grouped(members.size), brought: new Set([id]) } });
  }

  /** Draws people as part of what they speak for, and ministries as part of their state. */
  rollUp(): void {
    const folds = rollUpOf(this.view);
    this.change({ do: 'fold', folds });
    this.set({ last: { text: texts.steps.folded(folds.size), brought: new Set() } });
  }

  /** A step after which lines may run otherwise, but nothing moves. */
  change(command: Command): void {
    if (this.do(command)) void this.arranging.tidy();
  }

  undo(): void {
    if (this.history.canUndo) this.turnBack((now) => this.history.undo(now));
  }

  redo(): void {
    if (this.history.canRedo) this.turnBack((now) => this.history.redo(now));
  }

  /** A step whose arranging never came to its end is arranged now. */
  private turnBack(turn: (now: Moment) => Moment | undefined): void {
    this.arranging.abandon();
    const then = turn(this.moment());
    this.set({ selection: then?.selection ?? noSelection, trail: [], last: undefined, ...(then ? { look: { at: then.sight } } : {}) });
    if (isUnplaced(this.view)) void this.arranging.arrange(this.view.layout);
  }

  private moment(): Moment {
    return { selection: this.state.selection, sight: this.readSight() };
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
    const { nodes } = this.view;
    const lines = new Set(this.scene().lines.map((line) => line.id));
    const there = (s: Selection) => [...s.nodes].every((id) => nodes.has(id)) && [...s.lines].every((id) => lines.has(id));
    const last = this.state.trail.findLastIndex(there);
    const selection = this.state.trail[last];
    if (selection) this.set({ selection, trail: this.state.trail.slice(0, last) });
    else this.set({ trail: [] });
  }

  /** Selects the line that stands for a relationship of the view, and shows its kind where that was filtered away. */
  selectRelationship(id: ElementId): void {
    const relationship = this.view.relationships.get(id);
    if (!relationship) return;
    const kind = lineKindOf(relationship);
    if (this.view.offLines.has(kind)) this.do({ do: 'toggleLine', line: kind });
    if (this.view.offTypes.has(relationship.type)) this.do({ do: 'toggleType', type: relationship.type });
    const line = this.scene().lines.find((l) => l.relationships.some((r) => r.elementId === id));
    if (line) this.selectLine(line.id, false);
  }

  /** Selects a node that is drawn, where it can be seen. */
  goTo(id: ElementId): void {
    const node = this.view.nodes.get(id);
    if (!node) return;
    const kind = kindOf(node);
    if (this.view.offKinds.has(kind)) this.do({ do: 'toggleKind', kind });
    this.selectNode(id, false);
    this.look({ reveal: [id] });
  }

  /** What is drawn of the view now. */
  scene(): ViewScene {
    return sceneOf(this.view, this.known, this.measure);
  }

  /** Puts a query into the editor, ready to be changed and run. */
  openQuery(draft: ViewQuery): void {
    this.set({ draft, queryOpen: true });
  }

  look(look: Look): void {
    this.set({ look });
  }

  fit(): void {
    this.look({ at: 'all' });
  }

  fail(error: unknown): void {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    this.set({ notice: { kind: 'error', text: sentenceOf(error) } });
  }

  /** What is being written stays, except where it is the query that has just been drawn. */
  private draftBeside(cypher: string): ViewQuery | undefined {
    const { draft } = this.state;
    return draft?.cypher === cypher ? undefined : draft;
  }
}
