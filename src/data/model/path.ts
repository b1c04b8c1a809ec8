import type { Attribute, ChoiceAttribute, NumberAttribute, TextAttribute } from './attribute.js';
import type { ModelDeclaration } from './define-model.js';

/** Where a path leads from a fact: to one of its attributes, or through a reference to an attribute of an entity. */
export type ResolvedPath =
  | { readonly kind: 'attribute'; readonly attribute: string; readonly declaration: TextAttribute | ChoiceAttribute }
  | { readonly kind: 'entity'; readonly attribute: string; readonly entity: string }
  | {
      readonly kind: 'entityAttribute';
      readonly attribute: string;
      readonly entity: string;
      readonly entityAttribute: string;
      readonly declaration: TextAttribute | ChoiceAttribute;
    };

/** The parts of a model that paths lead through. */
type Paths = Pick<ModelDeclaration, 'facts' | 'entities'>;

/** Own property of a record that hosts name the keys of, so that `constructor` is not found where nobody declared it. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Follows `path` from `fact`; undefined where the fact does not have it. */
export function resolvePath(model: Paths, fact: string, path: string): ResolvedPath | undefined {
  const [attribute = '', entityAttribute, ...rest] = path.split('.');
  if (rest.length > 0) return undefined;
  const declaration: Attribute | undefined = own(own(model.facts, fact)?.attributes ?? {}, attribute);
  if (declaration === undefined || declaration.kind === 'number') return undefined;
  if (declaration.kind !== 'reference') {
    return entityAttribute === undefined ? { kind: 'attribute', attribute, declaration } : undefined;
  }
  if (entityAttribute === undefined) return { kind: 'entity', attribute, entity: declaration.entity };
  const target = own(own(model.entities, declaration.entity)?.attributes ?? {}, entityAttribute);
  if (target === undefined || target.kind === 'number') return undefined;
  return {
    kind: 'entityAttribute',
    attribute,
    entity: declaration.entity,
    entityAttribute,
    declaration: target,
  };
}

/** Whether one event can belong to several members along this path. */
export function isMany(path: ResolvedPath): boolean {
  return path.kind !== 'entity' && path.declaration.kind === 'text' && path.declaration.many === true;
}

/** Follows `path` from `fact` to a number attribute of the fact; undefined where it leads to none. */
export function numberAt(model: Pick<Paths, 'facts'>, fact: string, path: string): NumberAttribute | undefined {
  const attribute = own<Attribute>(own(model.facts, fact)?.attributes ?? {}, path);
  return attribute?.kind === 'number' ? attribute : undefined;
}

/** Follows `path` from `fact` through a reference to a number attribute of an entity; undefined where it leads to none. */
export function referredNumberAt(model: Paths, fact: string, path: string): ReferredNumber | undefined {
  const [reference = '', name = '', ...rest] = path.split('.');
  const attribute = own<Attribute>(own(model.facts, fact)?.attributes ?? {}, reference);
  if (attribute?.kind !== 'reference' || rest.length > 0) return undefined;
  const declaration = own<Attribute>(own(model.entities, attribute.entity)?.attributes ?? {}, name);
  if (declaration?.kind !== 'number') return undefined;
  return { reference, entity: attribute.entity, attribute: name, declaration };
}

/** A number of what a fact refers to. */
export interface ReferredNumber {
  /** The attribute of the fact that refers. */
  readonly reference: string;
  readonly entity: string;
  readonly attribute: string;
  readonly declaration: NumberAttribute;
}
