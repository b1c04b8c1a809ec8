import { estimatedWidth, type Measure } from '../picture/text-width.js';

/** Pages are shown in the font of a system, some of which are wider than usual. */
export const pageMeasure: Measure = (text, size, isStrong) => 1.12 * estimatedWidth(text, size, isStrong);
