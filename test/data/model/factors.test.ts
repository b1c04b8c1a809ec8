import { describe, expect, it } from 'vitest';
import { assumed, estimated, firstOf, minus, plus, rounded, times } from '../../../src/data/model/expression.js';
import { factorsOf } from '../../../src/data/model/factors.js';
import { assumptionsOf, measureRestsOnBasis, restsOnBasis } from '../../../src/data/model/rests-on.js';
import { scaleOf } from '../../../src/data/model/scale-of.js';
import { savings } from '../engine/computed-model.js';

const value = (path: string) => ({ kind: 'value', path }) as const;

describe('scaleOf', () => {
  it.each([
    ['a whole number', value('units'), 0],
    ['a number', value('credits'), 3],
    ['a number of an entity', value('tool.minutes'), 2],
    ['a computed value', value('cents'), 2],
    ['an assumption', assumed('price'), 4],
    ['a product', times('credits', assumed('price'), 2.5), 8],
    ['a sum', plus('credits', 0.25), 3],
    ['a difference', minus(1, 'tool.minutes'), 2],
    ['alternatives', firstOf('minutes', 'tool.minutes', 1), 2],
    ['three estimates', estimated({ low: 'units', expected: 'credits', high: 'minutes' }), 3],
    ['what is rounded', rounded(times('credits', 'credits'), 1), 1],
    ['a large constant', times(1, 1e21), 0],
    ['a small constant', times(1, 0.0000015), 7],
  ])('of %s', (_, expression, scale) => {
    expect(scaleOf(savings, 'run', expression)).toBe(scale);
  });
});

describe('factorsOf', () => {
  const { computed } = savings.facts.run;

  it('names what an expression cannot do without, each once, those of computed values included', () => {
    expect(factorsOf(computed, value('saved'))).toEqual([
      value('units'),
      savings.facts.run.computed.minutesReplaced.expression,
      assumed('realised'),
      assumed('review'),
      value('duration'),
    ]);
    expect(factorsOf(computed, times('units', 'units', 5))).toEqual([value('units')]);
  });

  it('takes alternatives as one, and as none where one of them is always there', () => {
    expect(factorsOf(computed, firstOf('minutes', 'units'))).toEqual([firstOf('minutes', 'units')]);
    expect(factorsOf(computed, rounded(firstOf('minutes', 0)))).toEqual([]);
  });
});

describe('what figures rest on', () => {
  it('is told of expressions, through computed values', () => {
    expect(restsOnBasis(savings, 'run', value('units'))).toBe(false);
    expect(restsOnBasis(savings, 'run', value('value'))).toBe(true);
    expect(restsOnBasis(savings, 'run', value('guess'))).toBe(true);
  });

  it('is told of measures, with the names of the assumptions', () => {
    expect(measureRestsOnBasis(savings, 'runs')).toBe(false);
    expect(measureRestsOnBasis(savings, 'covered')).toBe(true);
    expect(assumptionsOf(savings, 'covered')).toEqual(['usual']);
    expect(assumptionsOf(savings, 'roi')).toEqual(['usual', 'realised', 'review', 'rate', 'price']);
    expect(measureRestsOnBasis(savings, 'guess')).toBe(true);
    expect(assumptionsOf(savings, 'guess')).toEqual([]);
  });
});
