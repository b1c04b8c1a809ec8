import { hasUndeclared } from '../../engine/row-block.js';
import type { EntityDeclaration } from '../../model/define-model.js';
import { PARCEL_ROWS } from './parcel.js';
import { plainInstant, plainValue } from './plain-value.js';
import { Slice } from './slice.js';

const ENVELOPE = ['id', 'name', 'since'];
/** Stands for fields that are not declared: no attribute can have this name. */
const UNDECLARED = '';

/** Rows of an entity as plain ones, some at a time: each step takes a few milliseconds. */
export function* memberParcels(
  { attributes }: EntityDeclaration,
  rows: Iterable<unknown>,
): Generator<readonly unknown[], void> {
  const names = [...ENVELOPE, ...Object.keys(attributes)];
  const declared = new Set(names);
  const slice = new Slice();
  let parcel: unknown[] = [];
  try {
    for (const row of rows) {
      parcel.push(plainMember(row, names, declared));
      if (parcel.length < PARCEL_ROWS && !slice.isOver()) continue;
      yield parcel;
      parcel = [];
      slice.begin();
    }
  } catch (error) {
    if (parcel.length > 0) yield parcel;
    throw error;
  }
  if (parcel.length > 0) yield parcel;
}

function plainMember(row: unknown, names: readonly string[], declared: ReadonlySet<string>): unknown {
  if (typeof row !== 'object' || row === null) return null;
  const fields = row as Readonly<Record<string, unknown>>;
  const plain: Record<string, unknown> = {};
  for (const name of names) {
    const value = fields[name];
    if (value !== undefined) plain[name] = name === 'since' ? plainInstant(value) : plainValue(value);
  }
  if (hasUndeclared(fields, Object.keys(plain).length, declared)) plain[UNDECLARED] = true;
  return plain;
}
