import crossfilter from 'crossfilter2';
import { makeGroups } from './crossfilter-groups.mjs';

/**
 * crossfilter2 over positions in columns, with a dimension for projects and one group for each question that it keeps up to
 * date. A dashboard without a change of filter is only read; a question by itself is asked by making its group anew.
 */
export async function open(columns, windows) {
  const start = performance.now();
  const events = crossfilter(Array.from({ length: columns.count }, (_, i) => i));
  const project = events.dimension((record) => columns.project[record]);
  const groups = makeGroups(columns, windows);
  const kept = Object.fromEntries(Object.keys(groups).map((name) => [name, group(events, groups[name])]));
  for (const { all } of Object.values(kept)) all.value();
  const ingestMs = performance.now() - start;
  let shown = null;

  const show = (projects) => {
    if (projects === shown) return;
    shown = projects;
    if (projects === null) project.filterAll();
    else if (projects.length === 1) project.filterExact(projects[0]);
    else {
      const isShown = new Set(projects);
      project.filterFunction((code) => isShown.has(code));
    }
  };

  return {
    ingestMs,
    async ask(names, projects) {
      if (names.length > 1) {
        show(projects);
        const answers = names.map((name) => [name, kept[name].read()]);
        return () => Object.fromEntries(answers);
      }
      const [name] = names;
      const { all, read } = group(events, groups[name]);
      const answer = read();
      all.dispose();
      return () => ({ [name]: answer });
    },
  };
}

function group(events, make) {
  const state = make();
  const add = (_, record) => {
    state.change(record, 1);
    return null;
  };
  const remove = (_, record) => {
    state.change(record, -1);
    return null;
  };
  const all = events.groupAll().reduce(add, remove, () => null);
  return {
    all,
    read() {
      all.value();
      return state.read();
    },
  };
}
