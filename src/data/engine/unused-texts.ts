import { type Dictionary, NULL_CODE } from './dictionary.js';
import type { EntityTable } from './entity-table.js';
import type { FactColumn, FactTable } from './fact-table.js';

/** Forgets texts that no event has any more, of entities those that nobody told of. What the model declares stays. */
export function forgetUnusedTexts(facts: Iterable<FactTable>, entity: (name: string) => EntityTable): void {
  const used = new Map<Dictionary, Set<number>>();
  for (const table of facts) {
    table.columns.forEach((column, i) => {
      if (column.members === null) return;
      const codes = used.get(column.members) ?? new Set([NULL_CODE]);
      used.set(column.members, codes);
      markStated(column, entity, codes);
      for (const code of table.usedCodes(i, null)) {
        for (const member of column.sets?.set(code) ?? [code]) codes.add(member);
      }
    });
  }
  for (const [members, codes] of used) {
    for (let code = 0; code < members.size; code++) if (!codes.has(code)) members.forget(code);
  }
}

function markStated(
  { attribute, members }: FactColumn,
  entity: (name: string) => EntityTable,
  into: Set<number>,
): void {
  if (attribute.kind === 'choice') {
    for (const value of Object.keys(attribute.values)) into.add(members?.find(value) ?? NULL_CODE);
  } else if (attribute.kind === 'reference') {
    const table = entity(attribute.entity);
    for (let code = 0; code < table.keys.size; code++) if (table.isTold(code)) into.add(code);
  }
}
