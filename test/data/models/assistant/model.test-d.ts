import { describe, expectTypeOf, it } from 'vitest';
import type { DimensionName, FactName, MeasureName } from '../../../../src/data/model/define-model.js';
import type { EventOf } from '../../../../src/data/model/event-schema.js';
import { assistant } from '../../../../src/data/models/assistant/model.js';
import type { SampleEvent } from '../../../../src/data/models/assistant/sample-event.js';
import { query } from '../../../../src/data/query/build-query.js';
import { isIn } from '../../../../src/data/query/filter.js';

type Measures = MeasureName<typeof assistant>;
type Dimensions = DimensionName<typeof assistant>;

const lastWeek = { kind: 'last', count: 7, unit: 'day' } as const;

describe('the assistant model as the compiler sees it', () => {
  it('knows its measures, dimensions and facts by name', () => {
    expectTypeOf<'questions' | 'passRate' | 'issuesProcessed' | 'repositories' | 'stickiness'>().toExtend<Measures>();
    expectTypeOf<string>().not.toExtend<Measures>();
    expectTypeOf<'project' | 'role' | 'category' | 'intent' | 'origin' | 'stage'>().toExtend<Dimensions>();
    expectTypeOf<string>().not.toExtend<Dimensions>();
    expectTypeOf<FactName<typeof assistant>>().toEqualTypeOf<
      | 'session'
      | 'question'
      | 'simulation'
      | 'step'
      | 'artifact'
      | 'memory'
      | 'investigation'
      | 'indexing'
      | 'connection'
      | 'booking'
    >();
  });

  it('asks of every event what it cannot be counted without', () => {
    type Step = Extract<EventOf<typeof assistant>, { fact: 'step' }>;
    const whole = { fact: 'step', id: '1', at: 0, issue: 'i', stage: 'triage' } as const;
    expectTypeOf(whole).toExtend<Step>();
    expectTypeOf<Omit<typeof whole, 'stage'>>().not.toExtend<Step>();
    expectTypeOf<Omit<typeof whole, 'issue'>>().not.toExtend<Step>();
    expectTypeOf<{ fact: 'question'; id: string; at: number }>().not.toExtend<EventOf<typeof assistant>>();
    expectTypeOf<typeof whole & { progress: 'moved' }>().not.toExtend<Step>();
  });

  it('has the events of the sample, in which every attribute is there', () => {
    expectTypeOf<SampleEvent>().toExtend<EventOf<typeof assistant>>();
    type Question = Extract<SampleEvent, { fact: 'question' }>;
    expectTypeOf<Question['at']>().toEqualTypeOf<number>();
    expectTypeOf<Question['user']>().toEqualTypeOf<string>();
    expectTypeOf<Question['stage']>().toEqualTypeOf<string | null>();
  });

  it('refuses a query over what it does not have', () => {
    query(assistant, { measures: ['questions'], dimensions: ['intent'], period: lastWeek });
    // @ts-expect-error: the model has no such measure
    query(assistant, { measures: ['question'], period: lastWeek });
    // @ts-expect-error: the model has no such dimension
    query(assistant, { measures: ['questions'], dimensions: ['tool'], period: lastWeek });
    // @ts-expect-error: a filter by a dimension that the model does not have
    query(assistant, { measures: ['questions'], period: lastWeek, filter: isIn('department', ['a']) });
  });
});
