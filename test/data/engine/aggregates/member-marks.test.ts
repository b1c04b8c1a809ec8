import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Batch } from '../../../../src/data/engine/aggregates/accumulator.js';
import { Distinct } from '../../../../src/data/engine/aggregates/distinct.js';
import { DistinctOfMembers, MemberMarks } from '../../../../src/data/engine/aggregates/member-marks.js';
import { ONE_GROUP } from '../../../../src/data/engine/group-ids.js';

const MEMBERS = 40;
const BUCKETS = 3;
const GROUPS = 4;
const NOTHING = new Float64Array(0);

const rows = fc.array(fc.record({ code: fc.nat(MEMBERS - 1), bucket: fc.nat(BUCKETS - 1) }), { maxLength: 60 });
const groupsOfMembers = fc.array(fc.nat(GROUPS - 1), { minLength: MEMBERS, maxLength: MEMBERS });
const targets = fc.array(fc.integer({ min: -1, max: 1 }), {
  minLength: GROUPS * BUCKETS,
  maxLength: GROUPS * BUCKETS,
});

interface Row {
  readonly code: number;
  readonly bucket: number;
}

const batch = (all: readonly Row[], groups: Int32Array, stride: number, bucket: number): Batch => {
  const codes = Int32Array.from(all, ({ code }) => code);
  return { from: 0, to: all.length, groups, stride, bucket, values: NOTHING, codes, others: codes };
};

/** Rows of one bucket after the other, or all at once with the bucket of each. */
function marked(all: readonly Row[], isInRuns: boolean): MemberMarks {
  const marks = new MemberMarks(MEMBERS);
  marks.grow(BUCKETS);
  if (isInRuns) {
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const own = all.filter((row) => row.bucket === bucket);
      marks.add(batch(own, ONE_GROUP, BUCKETS, bucket));
    }
  } else {
    const buckets = Int32Array.from(all, ({ bucket }) => bucket);
    marks.add(batch(all, buckets, 1, 0));
  }
  return marks;
}

function counted(all: readonly Row[], groups: readonly number[]): Distinct {
  const distinct = new Distinct(MEMBERS);
  distinct.grow(GROUPS * BUCKETS);
  const cells = Int32Array.from(all, ({ code, bucket }) => (groups[code] as number) * BUCKETS + bucket);
  distinct.add(batch(all, cells, 1, 0));
  return distinct;
}

describe('members that are marked by bucket', () => {
  it('are those of their groups, as if they had been counted there', () => {
    fc.assert(
      fc.property(rows, groupsOfMembers, targets, fc.boolean(), (all, groups, target, isInRuns) => {
        const late = new DistinctOfMembers(marked(all, isInRuns), Int32Array.from(groups), GROUPS);
        const plain = counted(all, groups);
        for (let cell = 0; cell < GROUPS * BUCKETS; cell++) expect(late.value(cell)).toBe(plain.value(cell));
        const folded = late.fold(Int32Array.from(target), 2);
        const expected = plain.fold(Int32Array.from(target), 2);
        for (let cell = 0; cell < 2; cell++) expect(folded.value(cell)).toBe(expected.value(cell));
      }),
    );
  });

  it('are none where no row came', () => {
    const late = new DistinctOfMembers(new MemberMarks(MEMBERS), new Int32Array(MEMBERS), 1);
    expect(late.value(0)).toBe(0);
    expect(late.fold(Int32Array.of(0), 1).value(0)).toBe(0);
  });

  it('serve different groupings at once', () => {
    const all = [
      { code: 1, bucket: 0 },
      { code: 2, bucket: 0 },
      { code: 3, bucket: 2 },
    ];
    const marks = marked(all, true);
    const halves = new DistinctOfMembers(
      marks,
      Int32Array.from({ length: MEMBERS }, (_, code) => code % 2),
      2,
    );
    const whole = new DistinctOfMembers(marks, new Int32Array(MEMBERS), 1);
    expect([0, 1, 2, 3, 4, 5].map((cell) => halves.value(cell))).toEqual([1, 0, 0, 1, 0, 1]);
    expect([0, 1, 2].map((cell) => whole.value(cell))).toEqual([2, 0, 1]);
  });
});
