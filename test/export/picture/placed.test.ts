import { describe, expect, it } from 'vitest';
import { mirrored, placedPath } from '../../../src/export/picture/placed.js';

describe('a path at another place', () => {
  const to = { x: 10, y: 20, across: 2, down: 3 };

  it('moves and stretches what is absolute, and stretches what is relative', () => {
    expect(placedPath('M1 2L3,4', to)).toBe('M12 26L16 32');
    expect(placedPath('M0 0H5V6h-2v1Z', to)).toBe('M10 20H20V38h-4v3Z');
  });

  it('reads numbers without a space between them, and several after one command', () => {
    expect(placedPath('M1-2L3 4 5 6', { x: 0, y: 0 })).toBe('M1 -2L3 4L5 6');
    expect(placedPath('M1e-7,.5', { x: 1, y: 1 })).toBe('M1 1.5');
  });

  it('keeps arcs on their side, and turns them where it mirrors', () => {
    expect(placedPath('M0 0A5 5 0 0 1 10 0', { x: 0, y: 0, across: 2, down: 2 })).toBe('M0 0A10 10 0 0 1 20 0');
    expect(placedPath('M0 0A5 5 0 0 1 10 0', { x: 20, y: 0, across: -1 })).toBe('M20 0A5 5 0 0 0 10 0');
  });

  it('comes back when it is mirrored twice', () => {
    const shape = { kind: 'path', d: 'M1 2h3V4H0ZM5 5A2 2 0 0 1 7 7' } as const;
    expect(mirrored(mirrored(shape, 100), 100)).toEqual(shape);
  });
});
