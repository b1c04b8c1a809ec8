import type { Attribute } from './attribute.js';
import type { Model } from './define-model.js';
import type { Expression } from './expression.js';
import { own } from './path.js';

/** Decimal places at which an expression over the events of a fact is an integer. */
export function scaleOf(
  model: Pick<Model, 'facts' | 'entities' | 'assumptions'>,
  fact: string,
  expression: Expression,
): number {
  const of = (part: Expression) => scaleOf(model, fact, part);
  switch (expression.kind) {
    case 'constant':
      return decimalsOf(expression.value);
    case 'assumption':
      return own(model.assumptions, expression.name)?.scale ?? 0;
    case 'value':
      return scaleOfPath(model, fact, expression.path);
    case 'firstOf':
      return Math.max(0, ...expression.of.map(of));
    case 'estimated':
      return Math.max(of(expression.low), of(expression.expected), of(expression.high));
    case 'multiply':
      return of(expression.left) + of(expression.right);
    case 'rounded':
      return expression.scale;
    default:
      return Math.max(of(expression.left), of(expression.right));
  }
}

function scaleOfPath(model: Pick<Model, 'facts' | 'entities' | 'assumptions'>, fact: string, path: string): number {
  const computed = own(own(model.facts, fact)?.computed ?? {}, path);
  if (computed !== undefined) return scaleOf(model, fact, computed.expression);
  const [name = '', entityAttribute] = path.split('.');
  const attribute = own<Attribute>(own(model.facts, fact)?.attributes ?? {}, name);
  if (attribute?.kind !== 'reference') return attribute?.kind === 'number' ? attribute.scale : 0;
  const referred = own<Attribute>(own(model.entities, attribute.entity)?.attributes ?? {}, entityAttribute ?? '');
  return referred?.kind === 'number' ? referred.scale : 0;
}

/** Decimal places of a constant as it is written. */
export function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}
