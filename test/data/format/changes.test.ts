import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/data/format/change.js';
import { changeBetween } from '../../../src/data/format/change.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import type { Unit } from '../../../src/data/format/unit.js';
import { plain } from './plain-text.js';

const COUNT: Unit = { kind: 'count' };
const RATIO: Unit = { kind: 'ratio' };
const formatter = createFormatter({ locale: 'en', zone: 'UTC' });

function said(change: Change, unit: Unit = COUNT, better: 'higher' | 'lower' | 'neither' = 'neither', locale = 'en') {
  const { text, spoken, direction, tone } = createFormatter({ locale, zone: 'UTC' }).change(change, unit, better);
  return [plain(text), plain(spoken), direction, tone];
}

describe('a change', () => {
  it('has a sign, a value, a direction and words', () => {
    expect(said(changeBetween(1124, 1000, COUNT))).toEqual(['+12.4%', 'up 12.4 percent', 'up', 'neutral']);
    expect(said(changeBetween(876, 1000, COUNT))).toEqual(['-12.4%', 'down 12.4 percent', 'down', 'neutral']);
  });

  it('is good or bad only where the measure says which way is good', () => {
    const [up, down] = [changeBetween(3, 2, COUNT), changeBetween(1, 2, COUNT)];
    expect(said(up, COUNT, 'higher').slice(1)).toEqual(['up 50 percent, better', 'up', 'good']);
    expect(said(up, COUNT, 'lower').slice(1)).toEqual(['up 50 percent, worse', 'up', 'bad']);
    expect(said(down, COUNT, 'higher').slice(1)).toEqual(['down 50 percent, worse', 'down', 'bad']);
    expect(said(down, COUNT, 'lower').slice(1)).toEqual(['down 50 percent, better', 'down', 'good']);
  });

  it('of a rate is in points', () => {
    expect(said(changeBetween(0.975, 0.963, RATIO), RATIO)).toEqual([
      '+1.2 pp',
      'up 1.2 percentage points',
      'up',
      'neutral',
    ]);
    expect(said(changeBetween(0.2, 0.5, RATIO), RATIO)[0]).toBe('-30 pp');
    expect(said(changeBetween(0.1, 0, RATIO), RATIO)[0]).toBe('+10 pp');
    expect(said(changeBetween(0.50002, 0.5, RATIO), RATIO)[0]).toBe('+0.002 pp');
  });

  it('that is huge stays short, and one that is tiny is not 0', () => {
    expect(said(changeBetween(1e15, 1, COUNT))[0]).toBe('+100,000T%');
    expect(said(changeBetween(100_001, 100_000, COUNT))[0]).toBe('+0.001%');
  });

  it('of a moment is a duration', () => {
    expect(said(changeBetween(7_200_000, 0, { kind: 'instant' }), { kind: 'instant' })).toEqual([
      '+2h',
      'up 2 hours',
      'up',
      'neutral',
    ]);
    expect(said(changeBetween(0, 200_000, { kind: 'instant' }), { kind: 'instant' })[0]).toBe('-3m 20s');
    expect(said(changeBetween(200_000, 0, { kind: 'instant' }), { kind: 'instant' })[0]).toBe('+3m 20s');
  });

  it.each<[string, Change, Unit, unknown[]]>([
    ['from 0', { kind: 'new' }, COUNT, ['new', 'new', 'new', 'neutral']],
    ['to the same', { kind: 'same' }, COUNT, ['0%', 'unchanged', 'flat', 'neutral']],
    ['of a rate to the same', { kind: 'same' }, RATIO, ['0 pp', 'unchanged', 'flat', 'neutral']],
    ['from nothing', { kind: 'noBaseline' }, COUNT, ['–', 'nothing to compare with', 'none', 'neutral']],
    ['of nothing', { kind: 'noValue' }, COUNT, ['–', 'no value', 'none', 'neutral']],
  ])('%s', (_name, change, unit, expected) => {
    expect(said(change, unit, 'higher')).toEqual(expected);
  });

  it('is written as the locale does', () => {
    const change = changeBetween(1124, 1000, COUNT);
    expect(said(change, COUNT, 'neither', 'de')[0]).toBe('+12,4 %');
    expect(said(change, COUNT, 'neither', 'ja')[0]).toBe('+12.4%');
    expect(said(change, COUNT, 'neither', 'ar')[0]).toBe('+12.4%');
    expect(said(change, COUNT, 'neither', 'ar-EG')[0]).toBe('+١٢٫٤٪');
  });

  it('speaks with the words that the host gives', () => {
    const german = createFormatter({
      locale: 'de',
      zone: 'UTC',
      messages: {
        up: (change) => `um ${change} gestiegen`,
        better: (change) => `${change}, gut`,
        new: 'neu',
        points: (value) => `${value} Pp.`,
      },
    });
    expect(plain(german.change(changeBetween(1124, 1000, COUNT), COUNT, 'higher').spoken)).toBe(
      'um 12,4 Prozent gestiegen, gut',
    );
    expect(german.change({ kind: 'new' }, COUNT, 'higher').text).toBe('neu');
    expect(german.change(changeBetween(0.975, 0.963, RATIO), RATIO, 'higher').text).toBe('+1,2 Pp.');
    expect(german.spoken(null, COUNT)).toBe(formatter.spoken(null, COUNT));
  });
});
