import { didYouMean, type Issue, UsageError } from '../errors.js';
import type { Attribute } from '../model/attribute.js';
import type { Model } from '../model/define-model.js';
import { own } from '../model/path.js';
import type { InstantKind } from './dialect.js';

/** The name of a table, with that of its schema before it where it is in one: `['usage', 'runs']`. */
export type TableName = string | readonly [schema: string, table: string];

/** A column that keeps instants, and how. */
export interface InstantColumn {
  readonly column: string;
  readonly as: InstantKind;
}

/**
 * A column that keeps a number: in the unit of its attribute, as most tables do, or as an integer at the decimal places that
 * the attribute declares (cents for an amount of two places), which is the quicker one.
 */
export interface NumberColumn {
  readonly column: string;
  readonly as: 'unit' | 'scaled';
}

/** The column of an attribute: its name, or how a number is kept in it; a name alone is a number in its unit. */
export type ColumnSource = string | NumberColumn;

/** Where the events of a fact are. */
export interface FactSource {
  readonly table: TableName;
  readonly id: string;
  readonly at: string | InstantColumn;
  /** By attribute. One that is left out is kept by the column of its own name. */
  readonly columns?: Readonly<Record<string, ColumnSource>>;
  /**
   * Where the table has several rows of one event: which of them counts. The one received last does, one that says when before
   * one that does not, and of those received at once the one with the highest sequence. Leave it out where ids are unique.
   */
  readonly deliveries?: { readonly received?: string | InstantColumn; readonly sequence?: string };
}

/** Where the members of an entity are: one row each. */
export interface EntitySource {
  readonly table: TableName;
  readonly id: string;
  /** What a member is called; its id where there is none. */
  readonly name?: string;
  readonly columns?: Readonly<Record<string, ColumnSource>>;
  /** What its numbers were from which moment on; without it they hold for all time. */
  readonly history?: {
    readonly table: TableName;
    readonly id: string;
    /** None in a row that holds from the beginning. */
    readonly since: string | InstantColumn;
    readonly columns?: Readonly<Record<string, ColumnSource>>;
  };
}

/** Where a host keeps what a model consists of. */
export interface UsageSource {
  readonly facts: Readonly<Record<string, FactSource>>;
  readonly entities?: Readonly<Record<string, EntitySource>>;
}

/**
 * Maps a model to tables of a host.
 *
 * @throws UsageError `incompatible` with everything that is missing or names what the model does not have in `issues`.
 */
export function defineSource(model: Model, source: UsageSource): UsageSource {
  const issues: Issue[] = [];
  checkPart('fact', model.facts, source.facts, issues);
  checkPart('entity', model.entities, source.entities ?? {}, issues);
  if (issues.length > 0) {
    throw new UsageError('incompatible', issues.map(({ message }) => message).join('\n'), { issues });
  }
  return source;
}

type Part = Readonly<Record<string, { readonly attributes: Readonly<Record<string, Attribute>> }>>;

function checkPart(
  noun: 'fact' | 'entity',
  declared: Part,
  stated: Readonly<Record<string, FactSource | EntitySource>>,
  issues: Issue[],
): void {
  const folder = noun === 'fact' ? 'facts' : 'entities';
  const report = (code: Issue['code'], path: Issue['path'], message: string) => issues.push({ code, path, message });
  for (const each of Object.keys(stated)) {
    if (own(declared, each) !== undefined) continue;
    const mend = didYouMean(each, Object.keys(declared));
    report('unknownName', [folder, each], `The model has no ${noun} "${each.slice(0, 64)}".${mend}`);
  }
  for (const [each, { attributes }] of Object.entries(declared)) {
    const source = own(stated, each);
    if (source === undefined) {
      report(
        'incompatible',
        [folder, each],
        `The source does not say in which table the ${noun} "${each}" is, so that nothing can be asked about it. Add it to "${folder}".`,
      );
      continue;
    }
    for (const column of Object.keys(source.columns ?? {})) {
      if (own(attributes, column) !== undefined) continue;
      const mend = didYouMean(column, Object.keys(attributes));
      report(
        'unknownName',
        [folder, each, 'columns', column],
        `The ${noun} "${each}" has no attribute "${column.slice(0, 64)}".${mend}`,
      );
    }
  }
}

/** The column that keeps an attribute. */
export function columnOf(columns: Readonly<Record<string, ColumnSource>> | undefined, attribute: string): NumberColumn {
  const stated = own(columns ?? {}, attribute) ?? attribute;
  return typeof stated === 'string' ? { column: stated, as: 'unit' } : stated;
}

/** The column that keeps instants; a name alone is a timestamp with a zone. */
export function instantColumn(stated: string | InstantColumn): InstantColumn {
  return typeof stated === 'string' ? { column: stated, as: 'timestamptz' } : stated;
}
