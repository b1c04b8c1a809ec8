/**
 * What must not be loaded before somebody asks for it, by the package that it comes from: pickers, layout of graphs, files,
 * dates and parsers that have lean forms. Those of charts that are larger than the few functions that we need are here too.
 */
const PACKAGES = [
  'react-aria-components',
  'react-aria',
  'react-stately',
  '@internationalized/date',
  '@dagrejs/dagre',
  'file-saver',
  'date-fns',
  'moment',
  'luxon',
  'dayjs',
  'jspdf',
  'bidi-js',
  'fflate',
  'd3-scale',
  'd3-interpolate',
  'd3-format',
  'd3-time-format',
  '@visx/scale',
  '@visx/text',
  '@visx/axis',
  '@visx/tooltip',
  '@visx/responsive',
  '@visx/xychart',
];

/** Modules of packages that are allowed otherwise. */
const MODULES = [
  /\/inter-fonts\./,
  /\/components\/report\/(builder|report-sheet|report-outline|panel-library)\b/,
  /\/zod\/v\d\/classic\//,
  /\/@visx\/vendor\/esm\/d3-(scale|interpolate|format|time-format)\b/,
];

/** Packages and modules of a first load that must not be in it. */
export function forbiddenIn({ packages, modules }) {
  const isForbidden = (name) =>
    PACKAGES.includes(name) || name.startsWith('@react-aria/') || name.startsWith('@react-stately/');
  return [...packages.filter(isForbidden), ...modules.filter((id) => MODULES.some((pattern) => pattern.test(id)))];
}
