import type { Attribute } from '../../src/data/model/attribute.js';
import type { FactDeclaration, ModelDeclaration } from '../../src/data/model/define-model.js';

/** Every path that a fact has. */
export function pathsOf(
  { entities }: Pick<ModelDeclaration, 'entities'>,
  fact: Pick<FactDeclaration, 'attributes'>,
): readonly string[] {
  return Object.entries<Attribute>(fact.attributes).flatMap(([name, attribute]) => {
    if (attribute.kind === 'number') return [];
    if (attribute.kind !== 'reference') return [name];
    const inner = Object.entries(entities[attribute.entity]?.attributes ?? {});
    return [name, ...inner.flatMap(([each, { kind }]) => (kind === 'number' ? [] : [`${name}.${each}`]))];
  });
}

/** The number attributes of a fact. */
export function numbersOf({ attributes }: Pick<FactDeclaration, 'attributes'>): readonly string[] {
  return Object.entries<Attribute>(attributes).flatMap(([name, { kind }]) => (kind === 'number' ? [name] : []));
}

/** The name of the dimension over a path. */
export function dimensionOf(path: string): string {
  return `by_${path.replace('.', '_')}`;
}

/** Whether one event can have several members along a path. */
export function isManyPath(
  { entities, facts }: Pick<ModelDeclaration, 'entities' | 'facts'>,
  fact: string,
  path: string,
) {
  const [name = '', inner = ''] = path.split('.');
  const own: Attribute | undefined = facts[fact]?.attributes[name];
  const declared = own?.kind === 'reference' ? entities[own.entity]?.attributes[inner] : own;
  return declared?.kind === 'text' && declared.many === true;
}

/** Whether a dimension is a number, which is filtered by ranges and not grouped by. */
export function isNumber(model: Pick<ModelDeclaration, 'dimensions' | 'facts'>, dimension: string): boolean {
  const path = model.dimensions[dimension]?.path ?? '';
  return Object.values(model.facts).some(({ attributes }) => attributes[path]?.kind === 'number');
}

/** Paths of what clocks show, with the keys of all members that there are. */
export const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'at.weekday': ['1', '2', '3', '4', '5', '6', '7'],
  'at.hour': Array.from({ length: 24 }, (_, hour) => `${hour < 10 ? '0' : ''}${hour}`),
};

/** Whether a path leads to what clocks show. */
export function isShown(path: string): boolean {
  return Object.hasOwn(SHOWN, path);
}

/** Whether the table of a fact has a column: one of its attributes, one of what it refers to, or what clocks show. */
export function hasColumn(
  { entities, facts }: Pick<ModelDeclaration, 'entities' | 'facts'>,
  fact: string,
  column: string,
): boolean {
  if (isShown(column)) return true;
  const [name = '', inner] = column.split('.');
  const own: Attribute | undefined = facts[fact]?.attributes[name];
  if (inner === undefined || own?.kind !== 'reference') return own !== undefined && inner === undefined;
  return entities[own.entity]?.attributes[inner] !== undefined;
}
