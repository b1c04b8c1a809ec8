import type { Attribute } from '../../src/data/model/attribute.js';
import type { Model } from '../../src/data/model/define-model.js';
import { resolvePath } from '../../src/data/model/path.js';
import { isManyPath, isShown, SHOWN } from './paths.js';
import { toHex } from './texts.js';

/**
 * Members of a dimension with their labels, that of none last: those of events from an instant on, of entities that were told
 * of, and those that the model declares; all that clocks can show.
 */
export function membersSql(model: Model, dimension: string, from: number): string {
  const path = model.dimensions[dimension]?.path ?? '';
  if (isShown(path))
    return `SELECT unnest([${(SHOWN[path] ?? []).map((key) => `'${toHex(key)}'`)}]) AS key, key AS label`;
  const [name = '', inner] = path.split('.');
  const facts = Object.keys(model.facts).filter((fact) => resolvePath(model, fact, path) !== undefined);
  const [first = ''] = facts;
  const isMany = isManyPath(model, first, path);
  const each = (column: string) =>
    isMany ? `unnest(CASE WHEN coalesce(len(${column}), 0) = 0 THEN [NULL] ELSE ${column} END)` : column;
  const used = facts.map(
    (fact) => `SELECT ${each(`"${path}"`)} AS key, true AS used FROM "${fact}" WHERE moment >= ${from}`,
  );
  const attribute = model.facts[first]?.attributes[name] as Attribute;
  const told =
    attribute.kind === 'reference'
      ? [
          `SELECT ${inner === undefined ? 'id' : each(`"${inner}"`)} AS key, false AS used FROM "members ${attribute.entity}"`,
        ]
      : [];
  const resolved = resolvePath(model, first, path);
  const isChoice = resolved?.kind !== 'entity' && resolved?.declaration.kind === 'choice';
  const declared = isChoice ? [`SELECT key, false AS used FROM labels WHERE path = '${path}'`] : [];
  return `
    SELECT k.key, coalesce(l.label, k.key) AS label
    FROM (SELECT key FROM (${[...used, ...told, ...declared].join(' UNION ALL ')}) WHERE used OR key IS NOT NULL GROUP BY key) k
    LEFT JOIN labels l ON l.path = '${path}' AND l.key = k.key
    ORDER BY k.key IS NULL, label, k.key`;
}
