import type { Attribute } from '../../../src/data/model/attribute.js';
import type { Model } from '../../../src/data/model/define-model.js';
import type { OracleRows } from './oracle-rows.js';

/** Where a path leads: an attribute of some fact, or one of the entity that it refers to. */
function declarationsOf(
  model: Model,
  path: string,
): { readonly own: Attribute | undefined; readonly end: Attribute | undefined } {
  const [name = '', inner] = path.split('.');
  const own = Object.values(model.facts).flatMap(({ attributes }) => attributes[name] ?? [])[0];
  if (inner === undefined || own?.kind !== 'reference') return { own, end: own };
  return { own, end: model.entities[own.entity]?.attributes[inner] };
}

/** The name of a member. */
export function labelOf(rows: OracleRows, dimension: string, key: string): string {
  const path = rows.pathOf(dimension);
  const { end } = declarationsOf(rows.model, path);
  if (end?.kind === 'reference') {
    const label = rows.entities[end.entity]?.findLast(({ id }) => id === key)?.name;
    return typeof label === 'string' && label !== '' ? label : key;
  }
  return end?.kind === 'choice' ? (end.values[key] ?? key) : key;
}

/** Whether a row can have several members along a path. */
export function isMany(model: Model, path: string): boolean {
  const { end } = declarationsOf(model, path);
  return end?.kind === 'text' && end.many === true;
}

/** Members that there are without any row: those that the model declares, and those of entities. */
export function declaredOrTold(rows: OracleRows, dimension: string): readonly string[] {
  const path = rows.pathOf(dimension);
  const inner = path.split('.')[1];
  const { own, end } = declarationsOf(rows.model, path);
  const declared = end?.kind === 'choice' ? Object.keys(end.values) : [];
  const told = own?.kind === 'reference' ? (rows.entities[own.entity] ?? []) : [];
  const latest = [...new Map(told.map((row) => [row.id, row])).values()];
  const values = latest.flatMap((row) => (inner === undefined ? row.id : (row[inner] ?? [])));
  return [...declared, ...values.filter((value) => typeof value === 'string')];
}
