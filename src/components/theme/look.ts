import type { Oklch } from './oklch.js';

/** The two ways that a page can look. Each is made for itself. */
export type Scheme = 'light' | 'dark';

/** As much contrast as everybody needs, or more of it, as people can ask of their system. */
export type Contrast = 'standard' | 'more';

/** Which of the four sets of colours is meant. */
export interface Look {
  readonly scheme: Scheme;
  readonly contrast: Contrast;
}

/** A colour in both schemes. */
export type SchemeColor = Readonly<Record<Scheme, Oklch>>;
