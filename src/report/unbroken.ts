import { type Pen, pen } from './pen.ts';

/** The pen for paragraphs that are lines without end: whoever shows them breaks them. */
export const UNBROKEN: Pen = {
  ...pen({ width: 0, colour: false, unicode: true }),
  width: Number.POSITIVE_INFINITY,
};
