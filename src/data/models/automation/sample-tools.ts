/** A tool of the sample company. */
export interface SampleTool {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
  readonly category: string;
  readonly tags: readonly string[];
  /** Minutes of manual work that one use replaces; null where its author did not say. */
  readonly minutesReplaced: number | null;
  /** The least and the most that one use replaces, where its author stated a range. */
  readonly minutesLow: number | null;
  readonly minutesHigh: number | null;
  /** The commercial plugin that it replaces. */
  readonly plugin: string | null;
  /** Days before the present at which it was generated. */
  readonly age: number;
  /** Median of what one run takes, in seconds. */
  readonly seconds: number;
  /** Days before the present at which people stopped using it; null where they did not. */
  readonly retired: number | null;
}

type Row = readonly [
  name: string,
  category: string,
  tags: string,
  minutesReplaced: number | null,
  age: number,
  seconds: number,
  retired?: number,
];

/** By platform; within one, the most useful tools first. */
const TOOLS: Readonly<Record<string, readonly Row[]>> = {
  Revit: [
    ['Room schedule builder', 'Documentation', 'rooms, schedules', 25, 900, 14],
    ['Sheet set publisher', 'Documentation', 'sheets, export, batch', 3, 860, 95],
    ['Door and window tagger', 'Documentation', 'tags, façade', 12, 800, 6],
    ['Warning triage', 'Quality checks', 'model health', 15, 700, 22],
    ['Nightly model audit', 'Quality checks', 'model health, batch', 30, 610, 240],
    ['Family naming checker', 'Quality checks', 'naming, families', 8, 520, 9],
    ['IFC handover export', 'Data exchange', 'IFC, export', 35, 480, 180],
    ['Ceiling grid aligner', 'Modelling', 'ceilings, rooms', 10, 400, 7],
    ['Fire rating propagation', 'Quality checks', 'fire, walls', 20, 330, 18],
    ['Rebar from load cases', 'Modelling', 'structure, rebar', 55, 250, 65],
    ['Duct clash resolver', 'Modelling', 'services, clashes', 45, 190, 48],
    ['Area plan comparison', 'Analysis', 'rooms, costing', 18, 120, 16],
    ['Revision cloud sweeper', 'Documentation', 'sheets, clean-up', 6, 61, 5],
    ['Cost code mapper', 'Data exchange', 'costing, schedules', null, 26, 20],
    ['View template sync', 'Documentation', 'views, clean-up', null, 700, 8, 260],
  ],
  Rhino: [
    ['Façade panel unroller', 'Modelling', 'façade, fabrication', 50, 880, 31],
    ['Panel numbering', 'Documentation', 'façade, naming, fabrication', 22, 760, 11],
    ['Sun hours study', 'Analysis', 'energy, daylight', 35, 640, 130],
    ['Grid shell relaxer', 'Modelling', 'structure, parametric', 60, 560, 75],
    ['Stair generator', 'Modelling', 'circulation, parametric', 28, 470, 12],
    ['Section profile extractor', 'Documentation', 'structure, export', 14, 390, 9],
    ['Nesting for laser cutting', 'Data exchange', 'fabrication, export', 38, 300, 54],
    ['Wind comfort preview', 'Analysis', 'energy, wind', 42, 205, 210],
    ['Timber joint library', 'Modelling', 'structure, fabrication', 33, 140, 19],
    ['Curvature check', 'Quality checks', 'façade', null, 88, 8],
    ['Acoustic panel layout', 'Modelling', 'interiors, parametric', 26, 40, 17],
    ['Layer standards converter', 'Quality checks', 'naming, clean-up', 9, 820, 10, 180],
  ],
  Blender: [
    ['Batch turntable render', 'Rendering', 'render, batch', 6, 840, 420],
    ['Material library sync', 'Rendering', 'materials', 12, 690, 15],
    ['Camera path from sections', 'Rendering', 'animation', 24, 530, 13],
    ['Vegetation scatter', 'Modelling', 'landscape, terrain', 27, 430, 38],
    ['UV cleanup', 'Quality checks', 'materials, clean-up', 16, 345, 21],
    ['Light mix presets', 'Rendering', 'render, daylight', 10, 240, 7],
    ['Crowd placement', 'Rendering', 'animation, interiors', null, 150, 26],
    ['glTF optimiser', 'Data exchange', 'export, web', 18, 75, 33],
    ['Denoise pass merger', 'Rendering', 'render, batch', null, 33, 90],
    ['Proxy geometry swap', 'Modelling', 'clean-up', null, 780, 12, 330],
  ],
  SketchUp: [
    ['Massing to areas', 'Analysis', 'rooms, costing', 20, 870, 8],
    ['Furniture layout options', 'Modelling', 'interiors, parametric', 32, 720, 24],
    ['Terrain from contours', 'Modelling', 'terrain, landscape', 36, 590, 44],
    ['Planting schedule', 'Documentation', 'landscape, schedules', 22, 500, 10],
    ['Scene tab organiser', 'Documentation', 'views, clean-up', null, 410, 4],
    ['Shadow study sheets', 'Analysis', 'daylight, sheets', 28, 315, 58],
    ['Component purge', 'Quality checks', 'clean-up', null, 200, 6],
    ['Joinery cut list', 'Data exchange', 'interiors, fabrication, costing', 34, 105, 18],
    ['Parking layout', 'Modelling', 'circulation, parametric', 29, 54, 15],
    ['Paving pattern maker', 'Modelling', 'landscape', null, 8, 19],
  ],
};

/** The plugins that tools replace. */
const PLUGINS: Readonly<Record<string, string>> = {
  'Sheet set publisher': 'SheetRunner',
  'Revision cloud sweeper': 'SheetRunner',
  'IFC handover export': 'OpenBIM Gateway',
  'Cost code mapper': 'OpenBIM Gateway',
  'Duct clash resolver': 'ClashSense',
  'Nesting for laser cutting': 'FormNest Pro',
  'Façade panel unroller': 'FormNest Pro',
  'Sun hours study': 'Heliotrack Studio',
  'Shadow study sheets': 'Heliotrack Studio',
  'Vegetation scatter': 'ScatterWorks',
};

/** Least and most minutes of tools whose authors stated a range. */
const RANGES: Readonly<Record<string, readonly [low: number, high: number]>> = {
  'Room schedule builder': [18, 35],
  'Sheet set publisher': [2, 4.5],
  'Warning triage': [8, 25],
  'IFC handover export': [25, 50],
  'Duct clash resolver': [25, 80],
  'Façade panel unroller': [35, 70],
  'Sun hours study': [25, 50],
  'Stair generator': [20, 40],
  'Vegetation scatter': [15, 45],
  'Furniture layout options': [20, 45],
};

/** What authors stated anew once they had timed it: so many days before the present, other minutes. */
const TIMED: readonly (readonly [name: string, daysAgo: number, minutes: number, low: number, high: number])[] = [
  ['IFC handover export', 150, 24, 18, 30],
  ['Room schedule builder', 64, 20, 16, 26],
];

/** Every tool of the sample company. */
export const sampleTools: readonly SampleTool[] = Object.entries(TOOLS).flatMap(([platform, rows]) =>
  rows.map(([name, category, tags, minutesReplaced, age, seconds, retired = null]) => ({
    id: idOf(name),
    name,
    platform,
    category,
    tags: tags.split(', '),
    minutesReplaced,
    minutesLow: RANGES[name]?.[0] ?? null,
    minutesHigh: RANGES[name]?.[1] ?? null,
    plugin: PLUGINS[name] ?? null,
    age,
    seconds,
    retired,
  })),
);

/** Tools as they were stated anew, with how many days ago that was. */
export const restatedTools: readonly (SampleTool & { readonly daysAgo: number })[] = TIMED.flatMap(
  ([name, daysAgo, minutesReplaced, minutesLow, minutesHigh]) =>
    sampleTools
      .filter((tool) => tool.name === name)
      .map((tool) => ({ ...tool, minutesReplaced, minutesLow, minutesHigh, daysAgo })),
);

/** `facade-panel-unroller`. */
function idOf(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '-');
}
