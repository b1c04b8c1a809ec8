import { attributes, kindCode, kinds, members } from './members.mjs';
import { logNormal, random, weighted, zipf } from './random.mjs';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Midnight in New York. */
const START = Date.UTC(2024, 0, 1, 5);
export const END = Date.UTC(2026, 0, 1, 5);
/** From here on the rates of 2025 are in force. */
export const NEW_RATES = Date.UTC(2025, 0, 1, 5);
/** Stands for no number. */
export const NONE = -1;

const SHARES = Object.values(kinds).map(({ share }) => share / 100);
const HAS = Object.values(kinds).map(({ attributes: names }) => new Set(names));
const OUTCOMES = [0.95, 0.04, 0.01];
const CANCELLED = 3;

/**
 * Seeded events over 24 months as columns, in the order of their delivery: nearly that of time, but 1 % are late and 1 %
 * early. Weekdays and office hours are busier, use grows. Texts are codes of `members`, credits are thousandths.
 */
export function makeColumns(count, seed = 1) {
  const next = random(seed);
  const columns = {
    count,
    kind: new Uint8Array(count),
    at: makeInstants(count, random(seed + 1)),
    user: new Uint16Array(count),
    department: new Uint8Array(count),
    role: new Uint8Array(count),
    project: new Uint8Array(count),
    tool: new Uint16Array(count),
    platform: new Uint8Array(count),
    origin: new Uint8Array(count),
    category: new Uint8Array(count),
    outcome: new Uint8Array(count),
    duration: new Int32Array(count).fill(NONE),
    credits: new Int32Array(count).fill(NONE),
    units: new Int32Array(count).fill(NONE),
    // Ready for the peers what Tallyboard computes: time saved in minutes, and its value in cents, times 60.
    saved: new Int32Array(count).fill(NONE),
    value: new Int32Array(count).fill(NONE),
  };
  for (let i = 0; i < count; i++) writeEvent(columns, i, next);
  return columns;
}

function writeEvent(columns, i, next) {
  const kind = weighted(next, SHARES);
  const has = HAS[kind - 1];
  const pick = (name, missing) => (next() < missing ? 0 : zipf(next, members[name].length));
  const user = pick('user', 0.01);
  columns.kind[i] = kind;
  columns.user[i] = user;
  columns.department[i] = attributes.department[user];
  columns.role[i] = attributes.role[user];
  columns.project[i] = next() < 0.02 ? 0 : 1 + Math.floor(next() * members.project.length);
  if (has.has('tool')) columns.tool[i] = pick('tool', 0.01);
  if (has.has('platform')) columns.platform[i] = pick('platform', 0.03);
  if (has.has('origin')) columns.origin[i] = pick('origin', 0.05);
  if (has.has('category')) columns.category[i] = pick('category', 0.04);
  if (has.has('outcome')) columns.outcome[i] = weighted(next, OUTCOMES);
  const isMeasured = columns.outcome[i] !== CANCELLED && next() > 0.01;
  if (has.has('duration') && isMeasured) columns.duration[i] = logNormal(next, 1800, 1.2);
  if (has.has('credits') && next() > 0.02) columns.credits[i] = Math.floor(next() * 5000);
  if (kind === kindCode.run && next() > 0.05) save(columns, i, 1 + Math.floor(next() * 20));
}

function save(columns, i, units) {
  columns.units[i] = units;
  if (columns.tool[i] === 0) return;
  columns.saved[i] = units * attributes.minutes[columns.tool[i]];
  const [before, since] = attributes.rates;
  const rates = columns.at[i] < NEW_RATES ? before : since;
  if (columns.department[i] > 0) columns.value[i] = columns.saved[i] * rates[columns.department[i]];
}

function makeInstants(count, next) {
  const instants = new Float64Array(count);
  const days = Math.round((END - START) / DAY);
  const weights = Array.from({ length: days }, (_, day) => {
    const weekday = new Date(START + day * DAY).getUTCDay();
    return (weekday % 6 === 0 ? 0.2 : 1) * (1 + day / days);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let done = 0;
  let weight = 0;
  for (let day = 0; day < days; day++) {
    weight += weights[day];
    const until = day === days - 1 ? count : Math.round((weight / total) * count);
    const ofDay = instants.subarray(done, until);
    for (let i = 0; i < ofDay.length; i++) {
      const hour = next() < 0.1 ? next() * 24 : 8 + next() * 6 + next() * 6;
      ofDay[i] = Math.floor(START + day * DAY + hour * HOUR);
    }
    ofDay.sort();
    done = until;
  }
  for (let i = 0; i < count; i++) {
    const luck = next();
    if (luck < 0.01) instants[i] = Math.max(START, Math.floor(instants[i] - next() * 2 * DAY));
    else if (luck < 0.02) instants[i] = Math.floor(instants[i] + next() * DAY);
  }
  return instants;
}
