import { describe, expect, it } from 'vitest';
import { english } from '../../src/data/messages/messages.js';
import { languages, SAME_IN_GERMAN } from './languages.js';

type Leaf = { readonly path: string; readonly text: string | ((...values: readonly never[]) => string) };

function leaves(texts: object, path = ''): Leaf[] {
  return Object.entries(texts).flatMap(([name, text]: [string, unknown]) => {
    const here = path === '' ? name : `${path}.${name}`;
    if (typeof text === 'object' && text !== null) return leaves(text, here);
    return [{ path: here, text: text as Leaf['text'] }];
  });
}

/** Parts that languages have or lack for themselves. */
const isOwn = ({ path }: Leaf) => path.startsWith('format.quantities.') || path === 'format.quarter';

/** Functions of composed lists. */
const LISTS = new Set(['panel.clauses', 'panel.items', 'panel.sentences', 'explain.firstOf']);

/** Every form of every language there is: 0, 1, 2, few, many, a hundred. */
const COUNTS = [0, 1, 2, 3, 11, 100];

/** What each message is given, in order: a word that has to come up again, a number that decides a form, or a choice. */
type Parameter = 'text' | 'count' | 'choice';

const PARAMETERS: Readonly<Record<string, readonly Parameter[]>> = {
  'filter.chosen': ['text', 'text', 'count', 'text'],
  'filter.chipOfSeveral': ['text', 'text', 'count'],
  'filter.filterCount': ['count', 'text'],
  'filter.comparedWith': ['text', 'choice'],
  'filter.severalChosen': ['text', 'count'],
  'explain.contract.daysBooked': ['text', 'text', 'count'],
  'stages.graphSize': ['text', 'text', 'count', 'count'],
  'plugins.seatCount': ['text', 'count'],
  'plugins.comparedOf': ['text', 'text', 'count'],
  'report.incomplete': ['text', 'count'],
  'export.rows': ['text', 'count'],
  'panel.noteFuture': ['text', 'count'],
  'panel.noteLimited': ['text', 'count'],
  'panel.noteSuppressed': ['text', 'count'],
  'panel.noteBasis': ['text', 'text', 'count'],
  'panel.noteCoverage': ['text', 'text', 'text', 'count'],
};

function parametersOf({ path, text }: Leaf): readonly Parameter[] {
  if (path.startsWith('filter.lastUnits.')) return ['count', 'choice', 'text'];
  if (path.startsWith('format.quantities.')) return ['text', 'count'];
  return PARAMETERS[path] ?? Array.from({ length: typeof text === 'function' ? text.length : 0 }, () => 'text');
}

/** Calls a message with words that are nowhere else. */
function say({ path, text }: Leaf, parameters: readonly Parameter[], count: number, choice: boolean): string {
  if (typeof text !== 'function') return text;
  if (LISTS.has(path)) return (text as (parts: readonly string[]) => string)([]);
  const values = parameters.map((kind, i) => (kind === 'text' ? `⟦${i}⟧` : kind === 'count' ? count : choice));
  return (text as (...values: readonly unknown[]) => string)(...values);
}

const all = [{ locale: 'en', messages: english }, ...languages];

describe.each(all)('the messages in $locale', ({ locale, messages }) => {
  const own = leaves(messages);

  it('are all there, and no others', () => {
    const paths = (each: readonly Leaf[]) => each.filter((leaf) => !isOwn(leaf)).map(({ path }) => path);
    expect(paths(own).sort()).toEqual(paths(leaves(english)).sort());
  });

  it('have a text each', () => {
    expect(own.filter(({ text }) => text === '').map(({ path }) => path)).toEqual([]);
  });

  it('say all that they are told, with a full number in every form', () => {
    const silent = own.filter((leaf) => {
      if (LISTS.has(leaf.path) || typeof leaf.text !== 'function') return false;
      const parameters = parametersOf(leaf);
      return COUNTS.some((count) =>
        [false, true].some((choice) => {
          const said = say(leaf, parameters, count, choice);
          return parameters.some((kind, i) => {
            if (kind !== 'text' || said.includes(`⟦${i}⟧`)) return false;
            return !isToldInWords(leaf.path, count);
          });
        }),
      );
    });
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('make a difference of every choice', () => {
    const deaf = own.filter((leaf) => {
      const parameters = parametersOf(leaf);
      return parameters.includes('choice') && say(leaf, parameters, 3, false) === say(leaf, parameters, 3, true);
    });
    expect(deaf.map(({ path }) => path)).toEqual([]);
  });

  it('join lists without losing a part', () => {
    for (const name of ['clauses', 'items', 'sentences'] as const) {
      expect(messages.panel[name](['A', 'B', 'C'])).toMatch(/A.*B.*C/);
      expect(messages.panel[name](['A'])).toMatch(/^A[.。]?$/);
      expect(messages.panel[name]([])).toBe('');
    }
    expect(messages.panel.sentences(['A.', 'B。', 'C؟'])).toMatch(/^A\. ?B。 ?C؟$/);
  });

  it('have no more forms than Intl tells apart, and Arabic all six', () => {
    const forms = (path: string) => {
      const leaf = own.find((each) => each.path === path);
      if (leaf === undefined) throw new Error(`There is no ${path}.`);
      return new Set(COUNTS.map((count) => say(leaf, parametersOf(leaf), count, false))).size;
    };
    const most = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.length;
    expect(forms('panel.noteLimited')).toBe(most);
    expect(forms('panel.noteFuture')).toBe(most);
    if (locale === 'ar') expect(most).toBe(6);
  });
});

/** Where a language says a count in words: none, one and two of something, or the last of a unit. */
function isToldInWords(path: string, count: number): boolean {
  if (path === 'filter.filterCount' || path.startsWith('filter.lastUnits.')) return count <= 2;
  return path === 'filter.chosen' && count === 0;
}

describe.each(languages)('no message in $locale', ({ locale, messages }) => {
  it('is still English', () => {
    const english_ = new Map(leaves(english).map((leaf) => [leaf.path, leaf]));
    const same = leaves(messages).filter((leaf) => {
      const other = english_.get(leaf.path);
      if (other === undefined || isOwn(leaf)) return false;
      const said = say(leaf, parametersOf(leaf), 3, true);
      const words = said.replaceAll(/⟦\d⟧/g, '');
      return (
        said === say(other, parametersOf(leaf), 3, true) && /\p{L}/u.test(words) && !SAME_IN_GERMAN.has(words.trim())
      );
    });
    expect(same.map(({ path }) => path)).toEqual([]);
    if (locale === 'de') return;
    const latin = leaves(messages).filter((leaf) =>
      /\p{Script=Latin}/u.test(
        say(leaf, parametersOf(leaf), 3, true).replaceAll(
          /\b(Esc(ape)?|Enter|Shift|Page (Up|Down)|URL|pt|CSV|ZIP|PDF|JSON|HTML|Excel)(?![a-z])/g,
          '',
        ),
      ),
    );
    expect(latin.map(({ path }) => path)).toEqual([]);
  });
});
