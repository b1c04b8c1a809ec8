import { count, defineModel, divide, formula, instantAt, max, number, quantile, sum, text } from 'tallyboard/data';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseCsv } from '../../demo/sources/csv.js';
import { byLabel, type Filled, hasData, openStore, readData } from './real-data.js';

const TOKENS = { kind: 'quantity', label: 'tokens' } as const;
const PERIOD = { kind: 'range', start: '2023-11-16', end: '2023-11-17' } as const;
const SERVICES = ['code', 'conv'] as const;

/** Calls of a language model by two services. */
const inference = defineModel({
  name: 'inference',
  label: 'Inference',
  entities: {},
  facts: {
    call: {
      label: 'Call',
      plural: 'Calls',
      attributes: {
        service: text('Service'),
        context: number('Context', TOKENS),
        generated: number('Generated', TOKENS),
      },
    },
  },
  dimensions: { service: { label: 'Service', plural: 'Services', path: 'service' } },
  measures: {
    calls: count('call', { label: 'Calls' }),
    context: sum('call.context', { label: 'Context' }),
    generated: sum('call.generated', { label: 'Generated' }),
    longest: max('call.context', { label: 'Longest' }),
    median: quantile('call.context', 0.5, { label: 'Median' }),
    generatedPerCall: formula(divide('generated', 'calls'), { label: 'Generated per call' }),
  },
});

function readService(service: (typeof SERVICES)[number]) {
  const [, ...lines] = parseCsv(readData(`llm-tokens/AzureLLMInferenceTrace_${service}.csv`));
  return lines.map(([time = '', context, generated], i) => ({
    fact: 'call',
    id: `${service} ${i}`,
    at: instantAt('UTC', time),
    service,
    context: Number(context),
    generated: Number(generated),
  }));
}

describe.skipIf(!hasData('llm-tokens'))('an hour of tokens in ../shared/data/llm-tokens, where it is there', () => {
  let filled: Filled;

  beforeAll(() => {
    filled = openStore(inference, Date.UTC(2023, 10, 17));
    // The two services one after the other: the second one's events are as early as the first one's.
    for (const service of SERVICES) {
      const report = filled.store.append(readService(service));
      expect(report).toMatchObject({ rejected: [], duplicates: 0 });
    }
  });

  it('is counted to the last token', async () => {
    const result = await filled.ask({
      measures: ['calls', 'context', 'generated', 'longest'],
      dimensions: ['service'],
      period: PERIOD,
    });
    expect(byLabel(result, 'calls')).toEqual({ code: 8819, conv: 19_366 });
    expect(byLabel(result, 'context')).toEqual({ code: 18_059_974, conv: 22_361_870 });
    expect(byLabel(result, 'generated')).toEqual({ code: 245_896, conv: 4_088_665 });
    expect(byLabel(result, 'longest')).toEqual({ code: 7437, conv: 14_050 });
    expect(result.current.totals).toMatchObject({ calls: 28_185, context: 40_421_844, generated: 4_334_561 });
  });

  it('falls into two hours of the day, and a ratio of all is that of the sums', async () => {
    const { current } = await filled.ask({ measures: ['calls', 'generatedPerCall'], period: PERIOD, grain: 'hour' });
    const calls = current.bucketTotals.calls ?? [];
    expect(calls).toHaveLength(24);
    expect(calls.slice(18, 20)).toEqual([7717 + 15_606, 1102 + 3760]);
    expect(calls.filter((each) => each === 0)).toHaveLength(22);
    expect(current.bucketTotals.generatedPerCall?.[0]).toBeNull();
    expect(current.totals.generatedPerCall).toBe(4_334_561 / 28_185);
  });

  it('has the median that sorting gives', async () => {
    const { current } = await filled.ask({ measures: ['median'], period: PERIOD });
    const sorted = SERVICES.flatMap(readService)
      .map(({ context }) => context)
      .sort((a, b) => a - b);
    expect(current.totals.median).toBe(sorted[(sorted.length - 1) / 2]);
  });
});
