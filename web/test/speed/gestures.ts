import type { Browser, CDPSession, Page } from 'playwright-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * How a hand is followed. Pointer to painted is from the moment the browser is given the input to the moment the first frame that shows it has been
 * presented, as the browser itself traces it (`EventLatency`): script, raster and compositing are in it. An input that is put together with a later
 * one is shown with that one, and waits for it.
 */
export interface Gesture {
  readonly name: string;
  readonly median: number;
  readonly late: number;
  /** Frames presented with new input in them, a second. */
  readonly repaints: number;
  readonly longestTask: number;
  /** How much of what is painted at rest is painted at the poorest moment of the movement, in percent. */
  readonly ink: number;
}

type Input = (session: CDPSession, step: number) => Promise<unknown>;

const steps = 180;
const pace = 16;

/** Pans, zooms and drags a node, each for some seconds. */
export async function gesturesOn(page: Page, empty: Point, node: Point): Promise<Gesture[]> {
  const around = (from: Point, step: number) => {
    const turn = (step / steps) * 4 * Math.PI;
    return { x: from.x + Math.sin(turn) * 110, y: from.y + (1 - Math.cos(turn)) * 110 };
  };
  const hold = (from: Point): Input => (session, step) =>
    session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', button: 'left', buttons: 1, ...around(from, step) });
  const wheel: Input = (session, step) =>
    step % 2 > 0 ? Promise.resolve() : session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...node, deltaX: 0, deltaY: step % 90 < 45 ? -50 : 50 });
  return [
    await gesture(page, 'pan', empty, hold(empty)),
    await gesture(page, 'zoom', undefined, wheel),
    await gesture(page, 'drag', node, hold(node)),
  ];
}

async function gesture(page: Page, name: string, grip: Point | undefined, input: Input): Promise<Gesture> {
  const session = await page.context().newCDPSession(page);
  const move = async (toStep: number) => {
    const press = (type: 'mousePressed' | 'mouseReleased') =>
      session.send('Input.dispatchMouseEvent', { type, button: 'left', clickCount: 1, ...(grip ?? { x: 0, y: 0 }) });
    if (grip) await press('mousePressed');
    const sent: Promise<unknown>[] = [];
    const start = performance.now();
    for (let step = 1; step <= toStep; step++) {
      sent.push(input(session, step));
      await until(start + step * pace);
    }
    await Promise.all(sent);
    if (grip) await press('mouseReleased');
  };
  await page.evaluate(() => window.watch.rest());
  const latencies = await traced(page.context().browser(), () => move(steps));
  const { longestTask } = await page.evaluate(() => window.watch.seen());
  await rest(page);
  const ink = await leastInk(page, () => move(steps / 2));
  await rest(page);
  return { name, ...summed(latencies), longestTask, ink };
}

/** Reading the canvas takes its time: the movement is made once more for it, and not timed. */
async function leastInk(page: Page, move: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const before = window.watch.ink();
    const scope = window as unknown as { least: number; looking: boolean };
    scope.least = 100;
    scope.looking = true;
    const look = () => {
      scope.least = Math.min(scope.least, (window.watch.ink() / before) * 100);
      if (scope.looking) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await move();
  return page.evaluate(() => {
    const scope = window as unknown as { least: number; looking: boolean };
    scope.looking = false;
    return scope.least;
  });
}

function rest(page: Page): Promise<void> {
  return page.waitForTimeout(1500);
}

function until(time: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, time - performance.now())));
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly pid: number;
  readonly id2?: { readonly local?: string };
}

interface Latency {
  readonly begin: number;
  readonly presented: number;
}

const presentation = 'SubmitCompositorFrameToPresentationCompositorFrame';

async function traced(browser: Browser | null, work: () => Promise<void>): Promise<Latency[]> {
  if (!browser) throw new Error('A page without a browser cannot be traced.');
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['cc', 'benchmark', 'input', 'input.scrolling'] } });
  await work();
  await new Promise((done) => setTimeout(done, 400));
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return latenciesIn(events);
}

/** Every input with the time at which the first frame that came of it, or of a later one, was presented. */
function latenciesIn(events: readonly TraceEvent[]): Latency[] {
  const begun = new Map<string, number>();
  const presented = new Map<string, number>();
  const inputs: { readonly begin: number; readonly end: number | undefined }[] = [];
  for (const { name, ph, ts, pid, id2 } of [...events].sort((a, b) => a.ts - b.ts)) {
    const key = `${pid} ${id2?.local ?? ''}`;
    if (name === presentation && ph === 'e') presented.set(key, ts);
    if (name !== 'EventLatency') continue;
    if (ph === 'b') begun.set(key, ts);
    else {
      const begin = begun.get(key);
      if (begin !== undefined) inputs.push({ begin, end: presented.get(key) });
      begun.delete(key);
      presented.delete(key);
    }
  }
  inputs.sort((a, b) => b.begin - a.begin);
  let next = Infinity;
  const latencies: Latency[] = [];
  for (const { begin, end } of inputs) {
    next = Math.min(next, end ?? Infinity);
    if (next < Infinity) latencies.push({ begin: begin / 1000, presented: next / 1000 });
  }
  return latencies;
}

function summed(latencies: readonly Latency[]): Pick<Gesture, 'median' | 'late' | 'repaints'> {
  const waits = latencies.map(({ begin, presented }) => presented - begin).sort((a, b) => a - b);
  const frames = new Set(latencies.map(({ presented }) => Math.round(presented)));
  const seconds = (Math.max(...latencies.map((l) => l.presented)) - Math.min(...latencies.map((l) => l.begin))) / 1000;
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? Infinity;
  return { median: at(0.5), late: at(0.95), repaints: frames.size / seconds };
}
