import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Core, LayoutOptions, NodeSingular } from 'cytoscape';
import type { Page } from 'playwright-core';
import { gesturesOn } from './gestures';
import { qualityOf, type Laid } from './quality';
import { everything } from './question';
import type { Measured } from './table';
import { watchCanvas } from './watch';

const longest = 300_000;
const stillFor = 800;
const scripts = ['cytoscape/dist/cytoscape.min.js', 'layout-base/layout-base.js', 'cose-base/cose-base.js', 'cytoscape-fcose/cytoscape-fcose.js'];
const area = { left: 252, top: 56, width: 1188, height: 560 };

interface PlainScope {
  cytoscape: (options: object) => Core;
  cy: Core;
}

/** The same question, drawn by Cytoscape.js as it comes, its nodes where the explorer has put them. */
export async function openInPlain(page: Page, url: string, graph: Laid, mostFcose: number, pictures: string | undefined): Promise<Measured> {
  await watchCanvas(page);
  const address = new URL('plain-cytoscape', url).href;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: pageOf() }));
  await page.goto(address);
  await page.unroute(address);
  const { resolve } = createRequire(import.meta.url);
  for (const script of scripts) await page.addScriptTag({ path: resolve(script) });
  await page.evaluate(() => window.watch.begin('#cy canvas'));
  await page.evaluate(draw, { statement: everything, ids: graph.ids, at: graph.at });
  await page.waitForFunction((still) => window.watch.seen().firstPicture > 0 && window.watch.seen().still > still, stillFor, { timeout: longest });
  const seen = await page.evaluate(() => window.watch.seen());
  await page.evaluate(() => window.watch.rest());
  if (pictures) await page.screenshot({ path: join(pictures, `cytoscape-${graph.ids.length}.png`) });
  const node = await page.evaluate(() => {
    const { cy } = window as unknown as PlainScope;
    const host = document.getElementById('cy')?.getBoundingClientRect();
    const from = (p: { x: number; y: number }) => Math.hypot(p.x - cy.width() / 2, p.y - cy.height() / 2);
    const found = cy.nodes().toArray().filter((n: NodeSingular) => n.degree(false) >= 4 && n.degree(false) <= 12);
    found.sort((a, b) => from(a.renderedPosition()) - from(b.renderedPosition()));
    const { x, y } = found[0]?.renderedPosition() ?? { x: 0, y: 0 };
    return { x: x + (host?.x ?? 0), y: y + (host?.y ?? 0) };
  });
  const gestures = await gesturesOn(page, { x: area.left + area.width * 0.06, y: area.top + area.height * 0.16 }, node);
  const fcose = graph.ids.length <= mostFcose ? await laidOut(page, graph) : undefined;
  const drawn = seen.firstPicture - seen.answer;
  return {
    nodes: graph.ids.length, relationships: graph.links.length, answer: seen.answer, firstPicture: drawn, arranged: fcose && drawn + fcose.time,
    longestTask: seen.longestTask, gestures, quality: fcose && qualityOf(fcose.laid), names: undefined,
  };
}

function pageOf(): string {
  const { left, top, width, height } = area;
  return `<!doctype html><title>Cytoscape.js</title>
    <div id="cy" style="position: absolute; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px"></div>`;
}

interface Question {
  readonly statement: string;
  readonly ids: Laid['ids'];
  readonly at: Laid['at'];
}

/** Runs in the page: asks, and draws the answer. */
async function draw({ statement, ids, at }: Question): Promise<void> {
  interface Node { elementId: string; properties: { name?: string } }
  interface Relationship { elementId: string; startNodeElementId: string; endNodeElementId: string }
  const scope = window as unknown as PlainScope;
  const response = await fetch('/db/neo4j/query/v2', {
    method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify({ statement, accessMode: 'READ' }),
  });
  const answer = (await response.json()) as { data: { values: [Node, Relationship[]][] } };
  const places = new Map(ids.map((id, i) => [id, at[i]]));
  scope.cy = scope.cytoscape({
    container: document.getElementById('cy'),
    elements: [
      ...answer.data.values.map(([{ elementId, properties }]) => ({ data: { id: elementId, name: properties.name ?? '' }, position: { ...places.get(elementId) } })),
      ...answer.data.values.flatMap(([, list]) => list.map((r) => ({ data: { id: r.elementId, source: r.startNodeElementId, target: r.endNodeElementId } }))),
    ],
    style: [{ selector: 'node', style: { label: 'data(name)' } }, { selector: 'edge', style: { width: 1 } }],
    layout: { name: 'preset', fit: true },
  });
}

/** Lays out by fcose, and gives where nodes are then. */
async function laidOut(page: Page, graph: Laid): Promise<{ readonly time: number; readonly laid: Laid }> {
  const { time, at } = await page.evaluate(async (ids) => {
    const { cy } = window as unknown as PlainScope;
    const start = performance.now();
    // Its own options are not in the types of Cytoscape.
    const layout = cy.layout({ name: 'fcose', animate: false, quality: 'proof', randomize: true } as LayoutOptions);
    const stopped = layout.promiseOn('layoutstop');
    layout.run();
    await stopped;
    return { time: performance.now() - start, at: ids.map((id) => ({ ...cy.getElementById(id).position() })) };
  }, graph.ids);
  return { time, laid: { ...graph, at, sizes: at.map(() => ({ width: 30, height: 30 })) } };
}
