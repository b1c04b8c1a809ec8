import type { Model } from './define-model.js';
import { isMany, numberAt, resolvePath } from './path.js';

/** Refuses a path whose members are not the same kind of thing in every fact: figures would mix them up. */
export function checkMeaning(
  model: Model,
  name: string,
  path: string,
  facts: readonly string[],
  refuse: (message: string) => void,
): void {
  const [first = '', ...others] = facts;
  const expected = meaningOf(model, first, path);
  const other = others.find((fact) => ![null, expected].includes(meaningOf(model, fact, path)));
  if (other === undefined) return;
  refuse(
    `The path "${path}" of "${name}" leads to different things in "${first}" and "${other}", so that their members would be mixed up. Name the attributes differently.`,
  );
}

function meaningOf(model: Model, fact: string, path: string): string | null {
  const number = numberAt(model, fact, path);
  if (number !== undefined) return JSON.stringify([number.kind, number.unit, number.scale]);
  const resolved = resolvePath(model, fact, path);
  if (resolved === undefined) return null;
  return JSON.stringify([resolved.kind, 'entity' in resolved && resolved.entity, isMany(resolved)]);
}
