/** Seeded pseudo-random numbers in [0, 1) (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const TOOLS = 2000;
const USERS = 5000;
const DAY = 86_400_000;
export const END = Date.UTC(2026, 0, 1);
const START = END - 730 * DAY;
const DEPARTMENTS = [
  'Design',
  'Structures',
  'Services',
  'Landscape',
  'Interiors',
  'Urban',
  'Research',
  'Visuals',
  'Model',
  'Survey',
  'Costs',
  'Site',
];
const PLATFORMS = ['Blender', 'Revit', 'Rhino', 'SketchUp', 'AutoCAD', 'Archicad'];
const CATEGORIES = [
  'Geometry',
  'Drawing',
  'Export',
  'Import',
  'Check',
  'Schedule',
  'Render',
  'Naming',
  'Layers',
  'Sheets',
];
const OUTCOMES = ['succeeded', 'failed', 'cancelled'];

/** A position out of `count` that is the smaller the likelier, as names in real logs are. */
function zipf(next, count) {
  return Math.min(count - 1, Math.floor(count ** next()) - 1);
}

/** Users and tools as an event store takes them in. */
export function makeEntities() {
  const next = random(7);
  return {
    users: Array.from({ length: USERS }, (_, i) => ({
      id: `user-${i}`,
      name: `User ${i}`,
      department: DEPARTMENTS[Math.floor(next() * DEPARTMENTS.length)],
    })),
    tools: Array.from({ length: TOOLS }, (_, i) => ({
      id: `tool-${i}`,
      name: `Tool ${i}`,
      category: CATEGORIES[Math.floor(next() * CATEGORIES.length)],
    })),
  };
}

/** Runs over 24 months with a rhythm of weekdays and hours, nearly in order of time: 1 % are late, 1 % early. */
export function makeEvents(count, seed = 1) {
  const next = random(seed);
  const events = new Array(count);
  const step = (END - START - 4 * DAY) / count;
  for (let i = 0; i < count; i++) {
    const day = START + 2 * DAY + Math.floor((i * step) / DAY) * DAY;
    const weekend = new Date(day).getUTCDay() % 6 === 0;
    const hour = weekend || next() < 0.1 ? next() * 24 : 8 + next() * 6 + next() * 6;
    const luck = next();
    const shifted = luck < 0.01 ? day - next() * DAY : luck < 0.02 ? day + next() * DAY : day;
    const outcome = next();
    events[i] = {
      fact: 'run',
      id: `run-${i}`,
      at: Math.floor(shifted + hour * 3_600_000),
      user: `user-${zipf(next, USERS)}`,
      tool: `tool-${zipf(next, TOOLS)}`,
      platform: PLATFORMS[zipf(next, PLATFORMS.length)],
      outcome: OUTCOMES[outcome < 0.94 ? 0 : outcome < 0.98 ? 1 : 2],
      duration: Math.floor(Math.exp(7 + 2 * (next() + next() + next() - 1.5))),
      credits: Math.floor(next() * 5000) / 1000,
    };
  }
  return events;
}
