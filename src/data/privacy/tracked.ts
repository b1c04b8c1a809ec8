import type { Attribute } from '../model/attribute.js';
import type { Model } from '../model/define-model.js';

/** One thing that is kept of an event, or of what events refer to. */
export interface TrackedField {
  /** Its name in events, such as `duration`. */
  readonly name: string;
  readonly label: string;
  /** What kind of thing is kept: a moment, a text, one of a fixed list, a number, whom or what it refers to. */
  readonly kind: 'instant' | 'text' | 'texts' | 'choice' | 'number' | 'person' | 'reference';
  /** Label of what it refers to; null where it refers to nothing. */
  readonly refersTo: string | null;
  /** Labels of all values that it can have; null where it is not one of a fixed list. */
  readonly values: readonly string[] | null;
}

/** What is kept of one kind of event, or of one kind of thing that events refer to. */
export interface TrackedKind {
  readonly name: string;
  readonly label: string;
  readonly fields: readonly TrackedField[];
}

/** What a product tracks, as its model declares it. There is nothing else: a field that is not listed is never kept. Plain JSON. */
export interface Tracked {
  readonly model: string;
  readonly label: string;
  readonly events: readonly TrackedKind[];
  /** People, tools, projects and the like. */
  readonly entities: readonly TrackedKind[];
  /** Whether events tell who did something. */
  readonly isAboutPeople: boolean;
}

/** The envelope of every event. Its id tells deliveries apart and is kept as a fingerprint alone. */
const MOMENT: TrackedField = { name: 'at', label: 'When', kind: 'instant', refersTo: null, values: null };

/**
 * What is tracked, derived from the model by which events are let in: so what people are told and what is kept cannot
 * differ.
 */
export function trackedBy(model: Model): Tracked {
  const field = ([name, attribute]: [string, Attribute]): TrackedField => ({
    name,
    label: attribute.label,
    kind: kindOf(model, attribute),
    refersTo: attribute.kind === 'reference' ? (model.entities[attribute.entity]?.label ?? null) : null,
    values: attribute.kind === 'choice' ? Object.values(attribute.values) : null,
  });
  const kinds = (declared: Model['facts'] | Model['entities'], first: readonly TrackedField[]): TrackedKind[] =>
    Object.entries(declared).map(([name, { label, attributes }]) => ({
      name,
      label,
      fields: [...first, ...Object.entries<Attribute>(attributes).map(field)],
    }));
  const events = kinds(model.facts, [MOMENT]);
  return {
    model: model.name,
    label: model.label,
    events,
    entities: kinds(model.entities, [{ name: 'name', label: 'Name', kind: 'text', refersTo: null, values: null }]),
    isAboutPeople: events.some(({ fields }) => fields.some(({ kind }) => kind === 'person')),
  };
}

function kindOf(model: Model, attribute: Attribute): TrackedField['kind'] {
  if (attribute.kind === 'reference') return attribute.entity === model.people ? 'person' : 'reference';
  return attribute.kind === 'text' && attribute.many === true ? 'texts' : attribute.kind;
}
