import type { FormulaMessages } from '../messages/explain-messages.js';
import type { Attribute } from '../model/attribute.js';
import type { Model } from '../model/define-model.js';
import type { Expression } from '../model/expression.js';
import type { Formula } from '../model/formula.js';
import { own } from '../model/path.js';
import { measureOf } from '../model/system-measure.js';

const SIGNS = { add: '+', subtract: '−', multiply: '×', divide: '÷' } as const;
const BINDING = { add: 1, subtract: 1, multiply: 2, divide: 2 } as const;

/** What formulas are written with: the words of a language, and its numbers. */
export interface FormulaWords extends FormulaMessages {
  readonly number: (value: number) => string;
}

/** A formula in the labels of its measures: `Value of time saved − Cost`. */
export function formulaText(model: Model, formula: Formula, words: FormulaWords): string {
  return written(formula, (leaf) => {
    switch (leaf.kind) {
      case 'measure':
        return measureOf(model, leaf.name)?.label ?? leaf.name;
      case 'constant':
        return words.number(leaf.value);
      case 'elapsed':
        return words.elapsed[leaf.unit];
      case 'accrued':
        return words.accrued[leaf.per](labelOf(model, leaf.assumption));
    }
  });
}

/** A computed value in the labels of what it is computed from: `Units × Minutes replaced − Review`. */
export function expressionText(model: Model, fact: string, expression: Expression, words: FormulaWords): string {
  const text = (part: Expression): string => expressionText(model, fact, part, words);
  return written(expression, (leaf) => {
    switch (leaf.kind) {
      case 'value':
        return pathText(model, fact, leaf.path);
      case 'constant':
        return words.number(leaf.value);
      case 'assumption':
        return labelOf(model, leaf.name);
      case 'firstOf':
        return words.firstOf(leaf.of.map(text));
      case 'estimated':
        return text(leaf.expected);
      case 'rounded':
        return words.rounded(text(leaf.of), leaf.scale === 0 ? '' : words.number(leaf.scale));
    }
  });
}

type Tree<T> = { readonly kind: keyof typeof SIGNS; readonly left: T; readonly right: T };
type Leaf<T> = Exclude<T, { readonly left: unknown }>;

/** Writes a tree of operators with no more brackets than it needs. */
function written<T extends { readonly kind: string }>(node: T, leaf: (part: Leaf<T>) => string): string {
  if (!('left' in node)) return leaf(node as Leaf<T>);
  const { kind, left, right } = node as unknown as Tree<T>;
  const side = (part: T, isRight: boolean) => {
    const text = written(part, leaf);
    const inner = 'left' in part ? BINDING[part.kind as keyof typeof BINDING] : 3;
    const isLoose = inner < BINDING[kind] || (isRight && inner === BINDING[kind] && kind !== 'add');
    return isLoose ? `(${text})` : text;
  };
  return `${side(left, false)} ${SIGNS[kind]} ${side(right, true)}`;
}

function labelOf(model: Model, assumption: string): string {
  return own(model.assumptions, assumption)?.label ?? assumption;
}

function pathText(model: Model, fact: string, path: string): string {
  const declaration = own(model.facts, fact);
  const computed = own(declaration?.computed ?? {}, path);
  if (computed !== undefined) return computed.label;
  const [name = '', entityAttribute = ''] = path.split('.');
  const attribute = own<Attribute>(declaration?.attributes ?? {}, name);
  if (attribute?.kind !== 'reference') return attribute?.label ?? path;
  const referred = own<Attribute>(own(model.entities, attribute.entity)?.attributes ?? {}, entityAttribute);
  return `${attribute.label}: ${referred?.label ?? entityAttribute}`;
}
