import type { AssumptionDeclaration } from '../model/assumption.js';
import type { Attribute, ChoiceAttribute } from '../model/attribute.js';
import type { ComputedValue } from '../model/computed.js';
import type { EntityDeclaration, FactDeclaration, Model } from '../model/define-model.js';

/** What one of something is called, and several. */
export type Names = readonly [one: string, several: string];

/** What something is called, and one sentence on what it means. */
export type Described = readonly [label: string, description: string];

/** What a choice is called, and each of its values. */
type ChoiceText = readonly [label: string, values: Readonly<Record<string, string>>];

/** What an entity or a fact is called, and its attributes. */
export interface SubjectTexts {
  readonly names: Names;
  readonly attributes: Readonly<Record<string, string | ChoiceText>>;
  /** Values of a fact that are computed. */
  readonly computed?: Readonly<Record<string, string>>;
}

/** The labels of a model in another language, by the names of what they are for. What is left out stays as it is. */
export interface ModelTexts {
  readonly label?: string;
  readonly entities?: Readonly<Record<string, SubjectTexts>>;
  readonly facts?: Readonly<Record<string, SubjectTexts>>;
  readonly dimensions?: Readonly<Record<string, Names>>;
  readonly measures?: Readonly<Record<string, Described>>;
  readonly assumptions?: Readonly<Record<string, Described>>;
}

type AttributeTexts<A extends Readonly<Record<string, Attribute>>> = {
  readonly [N in keyof A]: A[N] extends ChoiceAttribute
    ? readonly [label: string, values: { readonly [V in keyof A[N]['values']]: string }]
    : string;
};

type EntityTexts<E extends EntityDeclaration> = {
  readonly names: Names;
  readonly attributes: AttributeTexts<E['attributes']>;
};

type FactTexts<F extends FactDeclaration> = {
  readonly names: Names;
  readonly attributes: AttributeTexts<F['attributes']>;
} & (F['computed'] extends Readonly<Record<string, ComputedValue>>
  ? { readonly computed: { readonly [C in keyof F['computed']]: string } }
  : unknown);

/** All labels of a model, none left out: what a language that comes with the library has to have. */
export interface CompleteModelTexts<
  M extends Model,
  A extends Readonly<Record<string, AssumptionDeclaration>> = Record<never, never>,
> {
  readonly label: string;
  readonly entities: { readonly [E in keyof M['entities']]: EntityTexts<M['entities'][E]> };
  readonly facts: { readonly [F in keyof M['facts']]: FactTexts<M['facts'][F]> };
  readonly dimensions: { readonly [D in keyof M['dimensions']]: Names };
  readonly measures: { readonly [N in keyof M['measures']]: Described };
  readonly assumptions: { readonly [N in keyof A]: Described };
}
