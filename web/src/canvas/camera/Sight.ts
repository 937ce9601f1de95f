import type { Box, Point } from '../geometry/box';

/** What is looked at, whatever the size of the window: all there is, or what lies around a point of the picture. */
export type Sight = 'all' | { readonly centre: Point; readonly zoom: number };

/** What is seen at this moment between the headings and controls, in the picture's coordinates, and how large. */
export interface Window {
  readonly box: Box;
  readonly zoom: number;
}
