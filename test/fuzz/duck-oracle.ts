import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { AS_RECORDED, type Assumptions } from '../../src/data/model/assumption.js';
import { calendarPartOf } from '../../src/data/model/calendar-path.js';
import type { Model } from '../../src/data/model/define-model.js';
import type { QuerySpec } from '../../src/data/query/build-query.js';
import type { Member } from '../../src/data/query/result.js';
import { DEFAULT_CALENDAR } from '../../src/data/time/calendar.js';
import { Answer, type Cell, type OracleResult } from './answer.js';
import { assumptionsUsedBy } from './assumptions-used.js';
import { type Assumed, estimateOf } from './expression-sql.js';
import { membersSql } from './members-sql.js';
import { QuerySql } from './query-sql.js';
import type { Delivery, Told } from './random-events.js';
import { askedSpans, bucketsOf, keptSpans } from './spans.js';
import { createShown, createTables } from './tables.js';
import { fromHex } from './texts.js';
import { windowsOf } from './windows.js';

/** What questions are asked of. */
export interface Data {
  readonly model: Model;
  readonly told: Readonly<Record<string, readonly Told[]>>;
  readonly deliveries: readonly Delivery[];
  readonly versions: Assumptions;
}

/** Answers queries by SQL over tables of DuckDB. It shares nothing with the engine but the declarations. */
export class DuckOracle {
  readonly #connection: DuckDBConnection;
  #data: Data | null = null;
  /** Zones of which is known what clocks show. */
  readonly #zones = new Set<string>();

  private constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  /** Opens a database in memory. */
  static async open(): Promise<DuckOracle> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    return new DuckOracle(await instance.connect());
  }

  /** Turns to other data. */
  async load(data: Data): Promise<void> {
    this.#data = data;
    this.#zones.clear();
    await createTables(this.#connection, data.model, data.told, data.deliveries);
  }

  /** The answer to a query at the moment `now`; null where no time passes in its period. */
  async answer(query: QuerySpec, now: number, notBefore: number | null): Promise<OracleResult | null> {
    if (this.#data === null) throw new TypeError('There is nothing to ask yet: load data first.');
    const { model, versions, deliveries } = this.#data;
    const calendar = query.calendar ?? DEFAULT_CALENDAR;
    if (!this.#zones.has(calendar.zone)) {
      await createShown(this.#connection, calendar.zone, deliveries);
      this.#zones.add(calendar.zone);
    }
    const asked = askedSpans(query, calendar, now);
    if (asked[0].end <= asked[0].start) return null;
    const kept = keptSpans(asked, calendar, notBefore);
    const stretches = kept.spans.map((each) => (query.grain ? bucketsOf(each, query.grain, calendar, now) : []));
    const assumed = { versions, basis: { ...AS_RECORDED, ...query.assumptions } };
    const [span] = kept.spans;
    const written = new QuerySql({
      model,
      query,
      windows: windowsOf(kept.spans, stretches, now),
      measuring: { calendar, now, assumed: (name, instant) => assumedForAll(model, assumed, name, instant) },
      assumed,
      from: Math.max(model.epoch, notBefore ?? model.epoch),
      later: { start: Math.max(span.start, now + 1), end: span.end },
    });
    const { sql, values } = written.statement();
    const rows: readonly Cell[] = (await this.#connection.runAndReadAll(sql, values)).getRowObjects();
    const coverage = (name: string) => written.coverageOf(name);
    return new Answer(model, query, rows, coverage).result(
      { ...kept, stretches, now },
      assumptionsUsedBy(
        model,
        query.measures,
        assumed.basis,
        versions,
        kept.spans.map(({ start, end }) => ({ start, end: Math.min(end, now + 1) })),
      ),
    );
  }

  /** The members of a dimension, in the order of their labels, that of none last. */
  async members(dimension: string, notBefore: number | null): Promise<readonly Member[]> {
    if (this.#data === null) throw new TypeError('There is nothing to ask yet: load data first.');
    const { model } = this.#data;
    const sql = membersSql(model, dimension, Math.max(model.epoch, notBefore ?? model.epoch));
    const rows: readonly Cell[] = (await this.#connection.runAndReadAll(sql)).getRowObjects();
    const calendar = calendarPartOf(model, dimension);
    return rows.map(({ key, label }) =>
      key === null
        ? { kind: 'null' }
        : { kind: 'member', key: fromHex(String(key)), label: fromHex(String(label)), ...(calendar && { calendar }) },
    );
  }
}

/** What is in force at an instant for whom nothing else is stated. */
function assumedForAll(model: Model, { versions, basis }: Assumed, name: string, instant: number): number | null {
  const inForce = versions.filter(({ from }) => from === null || from <= instant).at(-1);
  const version = basis.version === null ? inForce : versions.find((each) => each.version === basis.version);
  const value = version?.values.find((each) => each.assumption === name && each.of === undefined);
  return value === undefined ? null : estimateOf(model, value, basis);
}
