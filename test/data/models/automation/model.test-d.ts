import { describe, expectTypeOf, it } from 'vitest';
import type { DimensionName, FactName, MeasureName } from '../../../../src/data/model/define-model.js';
import type { EventOf } from '../../../../src/data/model/event-schema.js';
import { automation, createAutomation } from '../../../../src/data/models/automation/model.js';
import type { SampleEvent } from '../../../../src/data/models/automation/sample-event.js';
import { query } from '../../../../src/data/query/build-query.js';
import { defineReport } from '../../../../src/data/report/report.js';

type Measures = MeasureName<typeof automation>;
type Dimensions = DimensionName<typeof automation>;

const lastWeek = { kind: 'last', count: 7, unit: 'day' } as const;

describe('the automation model as the compiler sees it', () => {
  it('knows its measures, dimensions and facts by name', () => {
    expectTypeOf<
      'runs' | 'toolsGenerated' | 'activeUsers' | 'clones' | 'timeSaved' | 'savedValue' | 'cost' | 'roi'
    >().toExtend<Measures>();
    expectTypeOf<string>().not.toExtend<Measures>();
    expectTypeOf<'user' | 'department' | 'tool' | 'tag' | 'platform'>().toExtend<Dimensions>();
    expectTypeOf<string>().not.toExtend<Dimensions>();
    expectTypeOf<FactName<typeof automation>>().toEqualTypeOf<
      'run' | 'generation' | 'share' | 'publication' | 'clone' | 'edit' | 'cost'
    >();
  });

  it('is the same in every currency', () => {
    expectTypeOf(createAutomation({ currency: 'EUR' })).toEqualTypeOf<typeof automation>();
    // @ts-expect-error: a run that has not ended cannot have saved time
    createAutomation({ currency: 'EUR', qualifying: ['running'] });
  });

  it('types a query by what it asks', () => {
    const asked = query(automation, { measures: ['runs', 'successRate'], dimensions: ['tool'], period: lastWeek });
    expectTypeOf(asked.measures).toEqualTypeOf<readonly ('runs' | 'successRate')[]>();
    expectTypeOf(asked.dimensions).toEqualTypeOf<readonly 'tool'[]>();
  });

  it('has the events of the sample', () => {
    expectTypeOf<SampleEvent>().toExtend<EventOf<typeof automation>>();
  });

  it('refuses a query over what it does not have', () => {
    // @ts-expect-error: the model has no such measure
    query(automation, { measures: ['run'], period: lastWeek });
    // @ts-expect-error: the model has no such dimension
    query(automation, { measures: ['runs'], dimensions: ['tools'], period: lastWeek });
    query(automation, {
      measures: ['runs'],
      period: lastWeek,
      // @ts-expect-error: a ranking by a measure that the model does not have
      top: { dimension: 'tool', by: 'executions', count: 5, direction: 'descending', other: true },
    });
  });

  it('refuses a report over what it does not have', () => {
    const report = { title: 'Report', period: lastWeek, comparison: null, filters: [] };
    defineReport(automation, {
      ...report,
      // @ts-expect-error: a panel of a measure that the model does not have
      sections: [{ id: 'a', title: 'A', panels: [{ id: 'b', title: 'B', view: 'stat', measure: 'executions' }] }],
    });
    // @ts-expect-error: a filter by a dimension that the model does not have
    defineReport(automation, { ...report, filters: ['team'], sections: [] });
  });
});
