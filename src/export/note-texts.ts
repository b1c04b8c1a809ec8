import type { CardWording } from '../components/charts/members.js';
import type { Note, Result } from '../data/query/result.js';
import type { QueryPanel } from '../data/report/panel.js';
import { civilDateAt } from '../data/time/civil.js';

/** Notes that a view tells by itself: a chart hatches what is not over, and a stat names the stretch that it compares with. */
const SHOWN: Readonly<Record<QueryPanel['view'], readonly Note['kind'][]>> = {
  stat: ['unfinished', 'likeForLike'],
  timeSeries: ['unfinished'],
  ranking: [],
  breakdown: [],
  heatMap: [],
  table: [],
  stages: [],
};

/** What a person should know about the figures of a panel, in words: all but what is told elsewhere. */
export function noteTexts(
  { result: { notes, columns }, ignored }: { readonly result: Result; readonly ignored: readonly string[] },
  toldElsewhere: readonly Note['kind'][],
  labelOf: (dimension: string) => string,
  wording: CardWording,
): readonly string[] {
  const { formatter, messages } = wording;
  const texts = notes
    .filter((note) => !toldElsewhere.includes(note.kind) && !isWhole(note))
    .map((note) => noteText(note, columns, wording));
  return ignored.length === 0 ? texts : [...texts, messages.noteIgnored(formatter.list(ignored.map(labelOf)))];
}

/** A basis tells how much is covered, and what is of all time is neither of an unfinished period nor of one that is not kept. */
export function toldByView(panel: QueryPanel): readonly Note['kind'][] {
  if (panel.view !== 'stat') return SHOWN[panel.view];
  return [
    ...SHOWN.stat,
    ...(panel.basis === undefined ? [] : (['coverage'] as const)),
    ...(panel.period === undefined ? [] : (['retention'] as const)),
  ];
}

/** What a person should know about figures, in words. `columns` are the measures that they may be about. */
export function noteText(note: Note, columns: Result['columns'], { formatter, messages }: CardWording): string {
  const count = (value: number) => formatter.value(value, { kind: 'count' }, 'exact', 0);
  const labelsOf = (names: readonly string[]) =>
    columns.filter(({ name }) => names.includes(name)).map(({ label }) => label);
  switch (note.kind) {
    case 'unfinished':
      return messages.noteUnfinished(formatter.instant(note.through));
    case 'likeForLike':
      return messages.noteLikeForLike(formatter.instant(note.through));
    case 'excluded':
      return messages.noteFuture(count(note.count), note.count);
    case 'overlapping':
      return messages.noteOverlapping(formatter.list(labelsOf(note.measures)));
    case 'limited':
      return messages.noteLimited(count(note.left), note.left);
    case 'retention':
      return messages.noteRetention(formatter.date(civilDateAt(formatter.zone, note.from)));
    case 'suppressed':
      return messages.noteSuppressed(count(note.minimum), note.minimum);
    case 'coverage':
      return columns.length === 1
        ? messages.noteBasis(count(note.covered), count(note.of), note.of)
        : messages.noteCoverage(formatter.list(labelsOf([note.measure])), count(note.covered), count(note.of), note.of);
  }
}

/** Nobody has to know that a figure rests on everything that it could. */
function isWhole(note: Note): boolean {
  return note.kind === 'coverage' && note.covered === note.of;
}
