import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peekPlace } from '../../../src/components/widgets/peek-place.js';

const window = { width: 1000, height: 800 };
const box = (left: number, top: number, width = 240, height = 160) => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
});

describe('peekPlace', () => {
  it('begins below where the card begins, and is as wide, within what can be read', () => {
    expect(peekPlace(box(100, 100, 400), 300, window, false)).toMatchObject({ left: 100, width: 400, top: 264 });
    expect(peekPlace(box(100, 100, 200), 300, window, false).width).toBe(288);
    expect(peekPlace(box(600, 100), 300, window, true)).toMatchObject({ left: 840 - 288, width: 288 });
  });

  it('stands above where there is no room below but more above, and holds on to the card as it grows', () => {
    expect(peekPlace(box(100, 600), 300, window, false)).toMatchObject({ top: null, bottom: 204, maxHeight: 588 });
    expect(peekPlace(box(100, 10, 240, 600), 300, window, false)).toMatchObject({ top: 614, bottom: null });
  });

  it('never leaves the window, wherever the card is', () => {
    const size = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(
        size,
        size,
        size,
        fc.integer({ min: 320, max: 2560 }),
        fc.boolean(),
        (left, top, height, width, rtl) => {
          const place = peekPlace(box(left, top), height, { width, height: 800 }, rtl);
          expect(place.left).toBeGreaterThanOrEqual(8);
          expect(place.left + place.width).toBeLessThanOrEqual(width - 8);
          expect((place.top === null) !== (place.bottom === null)).toBe(true);
        },
      ),
    );
  });
});
