import type { AssumptionDeclaration } from './assumption.js';
import type { Attribute, ChoiceAttribute, NumberAttribute, ReferenceAttribute, TextAttribute } from './attribute.js';
import type { CalendarPath } from './calendar-path.js';
import { checkModel } from './check-model.js';
import type { ComputedValue } from './computed.js';
import { frozen } from './frozen.js';
import type { Measure } from './measure.js';

/** Something that events refer to, such as a user or a tool. Every entity has an `id` and a `name` besides its attributes. */
export interface EntityDeclaration {
  readonly label: string;
  readonly plural: string;
  readonly attributes: Readonly<Record<string, TextAttribute | ChoiceAttribute | NumberAttribute>>;
}

/** A kind of event. Every event has an `id` and the instant `at` besides its attributes. */
export interface FactDeclaration {
  readonly label: string;
  readonly plural: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** Numbers of each event that are computed and not delivered. */
  readonly computed?: Readonly<Record<string, ComputedValue>>;
}

/**
 * A way to group and filter, shared by all facts that have its path: an attribute of the fact (`platform`), an entity
 * that it refers to (`user`), or an attribute of such an entity (`user.department`). A number attribute of the fact can be
 * filtered by a range, and not grouped by. Every fact has the day of the week and the hour of the day at which its events were
 * (`at.weekday`, `at.hour`), by the clocks of the zone that a query names.
 */
export interface DimensionDeclaration {
  readonly label: string;
  readonly plural: string;
  readonly path: string;
}

/** What a host's usage consists of. */
export interface ModelDeclaration {
  readonly name: string;
  readonly label: string;
  readonly entities: Readonly<Record<string, EntityDeclaration>>;
  readonly facts: Readonly<Record<string, FactDeclaration>>;
  readonly dimensions: Readonly<Record<string, DimensionDeclaration>>;
  readonly measures: Readonly<Record<string, Measure>>;
  /** What figures rest on that is no event. */
  readonly assumptions?: Readonly<Record<string, AssumptionDeclaration>>;
  /** The entity whose members are people: figures over few of them are about someone. */
  readonly people?: string | null;
  /** The first instant (milliseconds) at which there can be an event; earlier ones are refused. 2000-01-01 unless stated. */
  readonly epoch?: number;
}

/** A checked, frozen model. */
export interface Model<S extends ModelDeclaration = ModelDeclaration> {
  readonly name: string;
  readonly label: string;
  readonly entities: S['entities'];
  readonly facts: S['facts'];
  readonly dimensions: S['dimensions'];
  readonly measures: S['measures'];
  readonly assumptions: Readonly<Record<string, AssumptionDeclaration>>;
  readonly people: string | null;
  readonly epoch: number;
}

/** Names of the measures of a model. */
export type MeasureName<M extends Model> = keyof M['measures'] & string;

/** Names of the dimensions of a model. */
export type DimensionName<M extends Model> = keyof M['dimensions'] & string;

/** Names of the facts of a model. */
export type FactName<M extends Model> = keyof M['facts'] & string;

type Facts<S extends ModelDeclaration> = S['facts'];
type Attributes<S extends ModelDeclaration, F extends keyof Facts<S>> = Facts<S>[F]['attributes'];

type NumberPath<S extends ModelDeclaration> = {
  [F in keyof Facts<S> & string]:
    | {
        [A in keyof Attributes<S, F> & string]: Attributes<S, F>[A] extends NumberAttribute ? `${F}.${A}` : never;
      }[keyof Attributes<S, F> & string]
    | ComputedPath<F, Facts<S>[F]['computed']>;
}[keyof Facts<S> & string];

type ComputedPath<F extends string, C> =
  C extends Readonly<Record<string, ComputedValue>> ? `${F}.${keyof C & string}` : never;

type PathFrom<S extends ModelDeclaration, A extends string, T> =
  T extends ReferenceAttribute<infer E>
    ? E extends keyof S['entities']
      ? A | `${A}.${keyof S['entities'][E]['attributes'] & string}`
      : never
    : T extends NumberAttribute
      ? never
      : A;

type NumberAttributePath<S extends ModelDeclaration> = {
  [F in keyof Facts<S>]: {
    [A in keyof Attributes<S, F> & string]: Attributes<S, F>[A] extends NumberAttribute ? A : never;
  }[keyof Attributes<S, F> & string];
}[keyof Facts<S>];

type DimensionPath<S extends ModelDeclaration> = {
  [F in keyof Facts<S>]: {
    [A in keyof Attributes<S, F> & string]: PathFrom<S, A, Attributes<S, F>[A]>;
  }[keyof Attributes<S, F> & string];
}[keyof Facts<S>];

type MeasureOver<S extends ModelDeclaration> =
  | { readonly kind: 'count'; readonly fact: keyof Facts<S> }
  | { readonly kind: 'sum' | 'mean' | 'quantile'; readonly of: NumberPath<S> }
  | { readonly kind: 'min' | 'max'; readonly of: NumberPath<S> | `${keyof Facts<S> & string}.at` }
  | { readonly kind: 'distinct'; readonly facts: readonly (keyof Facts<S>)[]; readonly by: DimensionPath<S> }
  | {
      readonly kind: 'shared';
      readonly fact: keyof Facts<S>;
      readonly of: DimensionPath<S>;
      readonly by: DimensionPath<S>;
    }
  | { readonly kind: 'standing'; readonly fact: keyof Facts<S>; readonly by: DimensionPath<S> }
  | { readonly kind: 'formula' };

/** What the compiler checks of a declaration beyond its shape: names that refer to each other. */
type Consistent<S extends ModelDeclaration> = {
  readonly dimensions: {
    readonly [D in keyof S['dimensions']]: { readonly path: DimensionPath<S> | NumberAttributePath<S> | CalendarPath };
  };
  readonly measures: { readonly [M in keyof S['measures']]: MeasureOver<S> };
};

const DEFAULT_EPOCH = Date.UTC(2000, 0, 1);

/**
 * Declares a model. Names that refer to each other are checked by the compiler where it can see them, and all of them
 * when the model is made. The declaration is frozen with everything in it.
 *
 * @throws UsageError `invalidModel` with every contradiction in `issues`.
 */
export function defineModel<const S extends ModelDeclaration>(declaration: S & Consistent<S>): Model<S> {
  const model: Model<S> = {
    name: declaration.name,
    label: declaration.label,
    entities: declaration.entities,
    facts: declaration.facts,
    dimensions: declaration.dimensions,
    measures: declaration.measures,
    assumptions: declaration.assumptions ?? {},
    people: declaration.people ?? null,
    epoch: declaration.epoch ?? DEFAULT_EPOCH,
  };
  checkModel(model);
  return frozen(model);
}
