import type { Oklch } from './oklch.js';

/** The two ways that a page can look. Each is made for itself. */
export type Scheme = 'light' | 'dark';

/** A colour in both schemes. */
export type SchemeColor = Readonly<Record<Scheme, Oklch>>;

const oklch = (l: number, c: number, h: number): Oklch => ({ l, c, h });

/** What everything else stands on: a page, and the cards on it. Contrast is counted against the nearer of the two. */
export const GROUND: SchemeColor = { light: oklch(0.984, 0.002, 265), dark: oklch(0.163, 0.006, 265) };
export const SURFACE: SchemeColor = { light: oklch(1, 0, 0), dark: oklch(0.204, 0.008, 265) };
