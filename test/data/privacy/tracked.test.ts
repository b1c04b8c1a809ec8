import { expect, it } from 'vitest';
import { choice, duration, number, reference, text, texts } from '../../../src/data/model/attribute.js';
import { count } from '../../../src/data/model/declare-measure.js';
import { defineModel } from '../../../src/data/model/define-model.js';
import { eventSchema } from '../../../src/data/model/event-schema.js';
import { trackedBy } from '../../../src/data/privacy/tracked.js';

const library = defineModel({
  name: 'library',
  label: 'Library',
  people: 'reader',
  entities: {
    reader: { label: 'Reader', plural: 'Readers', attributes: { branch: text('Branch') } },
    book: {
      label: 'Book',
      plural: 'Books',
      attributes: { subjects: texts('Subjects'), pages: number('Pages', { kind: 'count' }) },
    },
  },
  facts: {
    loan: {
      label: 'Loan',
      plural: 'Loans',
      attributes: {
        reader: reference('Reader', 'reader', { required: true }),
        book: reference('Book', 'book'),
        state: choice('State', { out: 'Out', back: 'Back' }),
        length: duration('Length'),
      },
    },
  },
  dimensions: { branch: { label: 'Branch', plural: 'Branches', path: 'reader.branch' } },
  measures: { loans: count('loan', { label: 'Loans' }) },
});

it('tells every field that is kept, of events and of what they refer to', () => {
  expect(trackedBy(library)).toEqual({
    model: 'library',
    label: 'Library',
    isAboutPeople: true,
    events: [
      {
        name: 'loan',
        label: 'Loan',
        fields: [
          { name: 'at', label: 'When', kind: 'instant', refersTo: null, values: null },
          { name: 'reader', label: 'Reader', kind: 'person', refersTo: 'Reader', values: null },
          { name: 'book', label: 'Book', kind: 'reference', refersTo: 'Book', values: null },
          { name: 'state', label: 'State', kind: 'choice', refersTo: null, values: ['Out', 'Back'] },
          { name: 'length', label: 'Length', kind: 'number', refersTo: null, values: null },
        ],
      },
    ],
    entities: [
      {
        name: 'reader',
        label: 'Reader',
        fields: [
          { name: 'name', label: 'Name', kind: 'text', refersTo: null, values: null },
          { name: 'branch', label: 'Branch', kind: 'text', refersTo: null, values: null },
        ],
      },
      {
        name: 'book',
        label: 'Book',
        fields: [
          { name: 'name', label: 'Name', kind: 'text', refersTo: null, values: null },
          { name: 'subjects', label: 'Subjects', kind: 'texts', refersTo: null, values: null },
          { name: 'pages', label: 'Pages', kind: 'number', refersTo: null, values: null },
        ],
      },
    ],
  });
});

it('tells just what the boundary lets in', () => {
  const [loan] = trackedBy(library).events;
  const event = { fact: 'loan', id: '1', at: 1_700_000_000_000, reader: 'r', book: 'b', state: 'out', length: 5 };
  const strict = eventSchema(library, { unknownFields: 'refuse' });
  expect(Object.keys(event).filter((name) => name !== 'fact' && name !== 'id')).toEqual(
    loan?.fields.map(({ name }) => name),
  );
  expect(strict.safeParse(event).success).toBe(true);
  expect(strict.safeParse({ ...event, title: 'secret' }).success).toBe(false);
});
