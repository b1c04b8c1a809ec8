import { describe, expect, it } from 'vitest';
import { tileZones } from './zone-tiling.js';

/** One of four parts of all zones: files run side by side. */
describe('every change of clocks from 2015 to 2035 in every zone, part 3 of 4', () => {
  it('is cut by every grain into buckets without gap or overlap', { timeout: 300_000 }, () => {
    const { flaws, zones, changes, periods } = tileZones(2, 4);
    expect(flaws).toEqual([]);
    expect(zones).toBeGreaterThan(100);
    expect(changes).toBeGreaterThan(1000);
    expect(periods).toBe(changes * 6);
  });
});
