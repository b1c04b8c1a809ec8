import type { Model } from '../../model/define-model.js';
import { own, resolvePath } from '../../model/path.js';
import { isNumeric } from '../../query/numeric-dimension.js';
import type { Query } from '../../query/query.js';
import { viewPath } from '../dimension-view.js';
import type { EventStore } from '../event-store.js';
import type { ColumnOfFact } from './shard-traffic.js';

/** All columns that hold codes. */
export function columnsOfCodes(store: EventStore): readonly ColumnOfFact[] {
  return Object.keys(store.model.facts).flatMap((fact) =>
    store.fact(fact).columns.flatMap(({ members }, column) => (members === null ? [] : [{ fact, column }])),
  );
}

/** The columns that tell which members a dimension has; none for what is no dimension with members. */
export function columnsBehind(store: EventStore, dimension: string): readonly ColumnOfFact[] {
  const model: Model = store.model;
  const path = own(model.dimensions, dimension)?.path;
  if (path === undefined || isNumeric(model, dimension)) return [];
  const facts = Object.keys(model.facts).filter((fact) => resolvePath(model, fact, path) !== undefined);
  const membersOf = ({ fact, column }: ColumnOfFact) => store.fact(fact).columns[column]?.members;
  const behind = new Set(facts.map((fact) => membersOf({ fact, column: viewPath(store, fact, path).column })));
  return columnsOfCodes(store).filter((each) => behind.has(membersOf(each)));
}

/** The columns that tell which members there are, for queries that ask for those without events too. */
export function columnsToList(store: EventStore, queries: readonly Query[]): readonly ColumnOfFact[] {
  const dimensions = new Set(queries.flatMap((query) => (query.allMembers ? query.dimensions : [])));
  return [...dimensions].flatMap((dimension) => columnsBehind(store, dimension));
}
