import type { Attribute } from '../model/attribute.js';
import type { Model } from '../model/define-model.js';
import { frozen } from '../model/frozen.js';
import { own } from '../model/path.js';
import type { Described, ModelTexts, Names, SubjectTexts } from './model-texts.js';

/** The same model with its labels in another language. Names, and so queries, answers and caches, are the same. */
export function translateModel<M extends Model>(model: M, texts: ModelTexts): M {
  return frozen({
    ...model,
    label: texts.label ?? model.label,
    entities: each(model.entities, texts.entities, subject),
    facts: each(model.facts, texts.facts, subject),
    dimensions: each(model.dimensions, texts.dimensions, named),
    measures: each(model.measures, texts.measures, described),
    assumptions: each(model.assumptions, texts.assumptions, described),
  });
}

/** Translates every part that there is a text for. */
function each<P, T>(
  parts: Readonly<Record<string, P>>,
  texts: Readonly<Record<string, T>> | undefined,
  translate: (part: P, text: T) => P,
): Readonly<Record<string, P>> {
  if (texts === undefined) return parts;
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => {
      const text = own(texts, name);
      return [name, text === undefined ? part : translate(part, text)];
    }),
  );
}

const named = <P>(part: P, [label, plural]: Names): P => ({ ...part, label, plural });

const described = <P>(part: P, [label, description]: Described): P => ({ ...part, label, description });

interface Subject {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly computed?: Readonly<Record<string, { readonly label: string }>>;
}

function subject<P extends Subject>(part: P, { names, attributes, computed }: SubjectTexts): P {
  return {
    ...named(part, names),
    attributes: each(part.attributes, attributes, attribute),
    ...(part.computed === undefined
      ? {}
      : { computed: each(part.computed, computed, (value, label) => ({ ...value, label })) }),
  };
}

function attribute(part: Attribute, text: SubjectTexts['attributes'][string]): Attribute {
  if (typeof text === 'string') return { ...part, label: text };
  const [label, values] = text;
  return part.kind === 'choice' ? { ...part, label, values: { ...part.values, ...values } } : { ...part, label };
}
