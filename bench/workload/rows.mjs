import { NONE } from './columns.mjs';
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

const KINDS = Object.entries(kinds).map(([fact, { attributes: names }]) => ({
  fact,
  names: ['user', 'project', ...names],
}));
const NUMBERS = new Set(['duration', 'credits', 'units', 'saved', 'value']);

/** Events `[from, to)` as an event store takes them in. */
export function makeRows(columns, from, to) {
  const rows = new Array(to - from);
  for (let i = from; i < to; i++) {
    const { fact, names } = KINDS[columns.kind[i] - 1];
    const row = { fact, id: `event-${i}`, at: columns.at[i] };
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
