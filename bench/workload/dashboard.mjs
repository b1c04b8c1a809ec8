import { allOf, isIn, query } from 'tallyboard/data';
import { END } from './columns.mjs';
import { memberOf, members } from './members.mjs';
import { model } from './model.mjs';

/** The moment at which all questions are asked. */
export const now = END - 1;

const calendar = { zone: 'America/New_York', weekStart: 1, fiscalYearStart: 1 };
const year = { kind: 'range', start: '2025-01-01', end: '2026-01-01' };
const both = { kind: 'range', start: '2024-01-01', end: '2026-01-01' };

/** Of whom and what some of the questions are. */
export const chosen = {
  platforms: members.platform.slice(1, 3),
  roles: members.role.slice(0, 3),
  departments: members.department.slice(1, 6),
};

const panels = {
  q1: { measures: ['runs'], period: year, grain: 'day' },
  q2: {
    measures: ['runs', 'successRate', 'meanDuration'],
    dimensions: ['tool'],
    period: both,
    top: { dimension: 'tool', by: 'runs', count: 10, direction: 'descending', other: true },
  },
  q3: { measures: ['users'], dimensions: ['role'], period: year, grain: 'week' },
  q4: { measures: ['users'], period: { kind: 'last', count: 30, unit: 'day' }, comparison: { kind: 'previousPeriod' } },
  q5: { measures: ['credits'], dimensions: ['category'], period: both, grain: 'month' },
  q6: { measures: ['medianDuration', 'p95Duration'], dimensions: ['platform'], period: both },
  q7: {
    measures: ['saved', 'value'],
    dimensions: ['department'],
    period: both,
    filter: isIn('platform', chosen.platforms),
  },
  q8: {
    measures: ['questions'],
    dimensions: ['origin', 'category'],
    period: both,
    filter: allOf(isIn('role', chosen.roles), isIn('department', chosen.departments)),
  },
};

/** The names of the eight questions of the dashboard. */
export const questions = Object.keys(panels);

/** The eight questions, by name, about all projects or those with some codes. */
export function ask(projects) {
  const keys = projects?.map((code) => memberOf('project', code));
  const queries = Object.entries(panels).map(([name, { filter, ...spec }]) => {
    const parts = [...(filter ? [filter] : []), ...(keys ? [isIn('project', keys)] : [])];
    return [name, query(model, { calendar, ...spec, ...(parts.length > 0 ? { filter: allOf(...parts) } : {}) })];
  });
  return Object.fromEntries(queries);
}

/** Codes of the projects that a round of the dashboard is about, another choice each time; null for all. */
export function projectsOf(subject, round) {
  const count = members.project.length;
  if (subject === 'one') return [1 + ((round * 7) % count)];
  if (subject === 'half') return Array.from({ length: count / 2 }, (_, i) => 1 + ((round * 3 + i) % count));
  return null;
}
