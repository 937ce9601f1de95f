import type { TextStyle } from './labels/textMeasure';

/** How texts stand in the picture, in the sizes of zoom 1: what is measured is what is drawn. */
export const nameStyle: TextStyle = { size: 13, weight: 600 };
export const subStyle: TextStyle = { size: 11, weight: 400 };
export const cardStyle: TextStyle = { size: 14, weight: 600 };
export const figureStyle: TextStyle = { size: 12, weight: 600 };
export const noteStyle: TextStyle = { size: 11, weight: 400 };
export const nameLine = 16;
export const subLine = 14;
export const cardLine = 19;
