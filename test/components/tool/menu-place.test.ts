import { expect, it } from 'vitest';
import { menuPlace } from '../../../src/components/tool/menu-place.js';

const PAGE = { width: 1000, height: 600 };
const MENU = { width: 200, height: 100 };

it.each([
  ['beside the point, below it', { x: 300, y: 200 }, false, { x: 300, y: 200 }],
  ['to the left where there is no room on the right', { x: 900, y: 200 }, false, { x: 700, y: 200 }],
  ['above where there is no room below', { x: 300, y: 550 }, false, { x: 300, y: 450 }],
  ['to the left where one reads from there', { x: 300, y: 200 }, true, { x: 100, y: 200 }],
  ['to the right where there is no room on the left', { x: 100, y: 200 }, true, { x: 100, y: 200 }],
  ['within the page', { x: -50, y: -50 }, false, { x: 8, y: 8 }],
] as const)('stands %s', (_, at, isRightToLeft, place) => {
  expect(menuPlace(at, MENU, PAGE, isRightToLeft)).toEqual(place);
});

it('stands within the page where there is room on neither side', () => {
  const narrow = { width: 240, height: 600 };
  for (const isRightToLeft of [false, true]) {
    expect(menuPlace({ x: 120, y: 10 }, MENU, narrow, isRightToLeft).x).toBeGreaterThanOrEqual(8);
    expect(menuPlace({ x: 120, y: 10 }, MENU, narrow, isRightToLeft).x).toBeLessThanOrEqual(32);
  }
});
