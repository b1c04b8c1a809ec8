import { NEW_RATES, NONE } from './columns.mjs';
import { attributes, kinds, memberOf, members } from './members.mjs';

/** Users and tools as an event store takes them in. */
export function makeEntities() {
  const of = (dimension, more) =>
    members[dimension].map((id, i) => ({ id, name: id.replace('-', ' '), ...more(i + 1) }));
  return {
    user: of('user', (code) => ({
      department: memberOf('department', attributes.department[code]),
      role: memberOf('role', attributes.role[code]),
    })),
    tool: of('tool', (code) => ({ minutes: attributes.minutes[code] })),
    project: of('project', () => ({})),
  };
}

/** What an hour costs by department: as of 2024, and anew as of 2025. */
export function makeAssumptions() {
  return attributes.rates.map((rates, i) => ({
    version: i === 0 ? '2024' : '2025',
    from: i === 0 ? null : NEW_RATES,
    values: members.department.map((member, department) => ({
      assumption: 'rate',
      of: { path: 'user.department', member },
      value: rates[department + 1] / 100,
    })),
  }));
}

const KINDS = Object.entries(kinds).map(([fact, { attributes: names }]) => ({
  fact,
  names: ['user', 'project', ...names],
}));
const NUMBERS = new Set(['duration', 'credits', 'units']);

/** Events `[from, to)` as an event store takes them in. */
export function makeRows(columns, from, to) {
  const rows = new Array(to - from);
  const ids = flat(Array.from(rows, (_, i) => `event-${from + i}`));
  for (let i = from; i < to; i++) {
    const { fact, names } = KINDS[columns.kind[i] - 1];
    const row = { fact, id: ids[i - from], at: columns.at[i] };
    for (const name of names) {
      const value = columns[name][i];
      if (!NUMBERS.has(name)) row[name] = memberOf(name, value);
      else if (value === NONE) row[name] = null;
      else row[name] = name === 'credits' ? value / 1000 : value;
    }
    rows[i - from] = row;
  }
  return rows;
}

/** The same events as columns, those of each kind by themselves. */
export function makeEventColumns(columns, from, to) {
  const positions = KINDS.map(() => []);
  for (let i = from; i < to; i++) positions[columns.kind[i] - 1].push(i);
  return KINDS.map(({ fact, names }, kind) => {
    const own = positions[kind];
    const column = (name) => {
      if (name === 'credits') return Float64Array.from(own, (i) => numberAt(columns[name][i]) / 1000);
      if (NUMBERS.has(name)) return Float64Array.from(own, (i) => numberAt(columns[name][i]));
      return { values: [null, ...members[name]], codes: Uint16Array.from(own, (i) => columns[name][i]) };
    };
    return {
      fact,
      ids: flat(own.map((i) => `event-${i}`)),
      at: Float64Array.from(own, (i) => columns.at[i]),
      attributes: Object.fromEntries(names.map((name) => [name, column(name)])),
    };
  });
}

/** Texts as they come off the wire: those put together here would be put together when they are first read. */
function flat(texts) {
  return JSON.parse(JSON.stringify(texts));
}

function numberAt(value) {
  return value === NONE ? Number.NaN : value;
}
