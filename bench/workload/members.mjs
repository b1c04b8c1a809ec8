import { random, zipf } from './random.mjs';

/** Names that sort as their numbers do. */
const numbered = (name, count) => Array.from({ length: count }, (_, i) => `${name}-${String(i + 1).padStart(4, '0')}`);

/** What events refer to. Code 0 stands for none, code `i` for the member at `i − 1`. */
export const members = {
  user: numbered('user', 5000),
  tool: numbered('tool', 2000),
  project: numbered('project', 40),
  department: numbered('department', 12),
  role: numbered('role', 8),
  platform: ['Blender', 'Revit', 'Rhino', 'SketchUp', 'AutoCAD', 'Archicad'],
  category: ['Geometry', 'Drawing', 'Export', 'Import', 'Check', 'Schedule', 'Render', 'Naming', 'Layers', 'Sheets'],
  origin: ['Chat', 'Editor', 'Review', 'Mail', 'API'],
  outcome: ['succeeded', 'failed', 'cancelled'],
};

/** The member behind a code; null for none. */
export function memberOf(dimension, code) {
  return code === 0 ? null : members[dimension][code - 1];
}

/** The eight kinds of events: how many of a hundred there are, and what each of them says. */
export const kinds = {
  run: {
    share: 42,
    attributes: ['tool', 'platform', 'category', 'outcome', 'duration', 'credits', 'units'],
  },
  generation: { share: 20, attributes: ['platform', 'origin', 'category', 'outcome', 'duration', 'credits'] },
  question: { share: 18, attributes: ['origin', 'category', 'outcome', 'duration', 'credits'] },
  simulation: { share: 7, attributes: ['platform', 'category', 'outcome', 'duration', 'credits'] },
  artifact: { share: 5, attributes: ['category'] },
  memory: { share: 4, attributes: [] },
  session: { share: 3, attributes: ['platform', 'duration'] },
  booking: { share: 1, attributes: ['category', 'credits'] },
};

/** The code of a kind of events. */
export const kindCode = Object.fromEntries(Object.keys(kinds).map((kind, i) => [kind, i + 1]));

/** Attributes of users, tools and departments by code: codes of members, minutes, and cents an hour in 2024 and 2025. */
export const attributes = makeAttributes();

function makeAttributes() {
  const next = random(7);
  const byCode = (dimension, of) => Int32Array.from({ length: members[dimension].length + 1 }, (_, i) => i && of());
  return {
    department: byCode('user', () => zipf(next, members.department.length)),
    role: byCode('user', () => zipf(next, members.role.length)),
    minutes: byCode('tool', () => 1 + Math.floor(next() * 30)),
    rates: [0, 1].map((year) => byCode('department', () => 4000 + 250 * (year + Math.floor(next() * 30)))),
  };
}
