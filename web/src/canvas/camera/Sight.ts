import type { Point } from '../geometry/box';

/** What is looked at, whatever the size of the window: all there is, or what lies around a point of the picture. */
export type Sight = 'all' | { readonly centre: Point; readonly zoom: number };
