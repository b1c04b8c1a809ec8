import { describe, expect, it } from 'vitest';
import { findInMenu, moveInMenu } from '../../../src/components/tool/menu-keys.js';

describe('moveInMenu', () => {
  it('goes round in both directions, and to both ends', () => {
    expect([0, 1, 2].map((at) => moveInMenu(at, 'ArrowDown', 3))).toEqual([1, 2, 0]);
    expect([0, 1, 2].map((at) => moveInMenu(at, 'ArrowUp', 3))).toEqual([2, 0, 1]);
    expect(moveInMenu(1, 'Home', 3)).toBe(0);
    expect(moveInMenu(1, 'End', 3)).toBe(2);
    expect(moveInMenu(0, 'ArrowDown', 1)).toBe(0);
  });

  it('leaves other keys alone', () => {
    for (const key of ['Enter', ' ', 'a', 'ArrowRight', 'Tab']) expect(moveInMenu(0, key, 3)).toBeUndefined();
  });
});

describe('findInMenu', () => {
  const labels = ['View analytics', 'Duplicate', 'Delete', 'Élargir', '表示'];

  it('goes to the next item that begins with a letter, whatever its case, and round', () => {
    expect(findInMenu(0, 'd', labels, 'en')).toBe(1);
    expect(findInMenu(1, 'D', labels, 'en')).toBe(2);
    expect(findInMenu(2, 'd', labels, 'en')).toBe(1);
    expect(findInMenu(0, 'é', labels, 'fr')).toBe(3);
    expect(findInMenu(0, '表', labels, 'ja')).toBe(4);
    expect(findInMenu(0, 'v', labels, 'en')).toBe(0);
  });

  it('finds nothing for keys that are no letter, and for letters that no item has', () => {
    for (const key of ['Enter', 'F10', ' ', 'x', '']) expect(findInMenu(0, key, labels, 'en')).toBeUndefined();
  });
});
