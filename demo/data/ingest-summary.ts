import type { IngestReport, Rejection, RejectReason } from 'tallyboard/data';

/** Why rows are no events, in words. */
const REASONS: Readonly<Record<RejectReason, string>> = {
  notAnObject: 'not a row',
  unknownFact: 'a kind of event that the model does not have',
  missing: 'a required field is missing',
  wrongType: 'a value of another type',
  unknownValue: 'a value that is not among those allowed',
  belowMinimum: 'a number below the smallest allowed',
  tooLarge: 'a value too large to be kept',
  invalidDate: 'no date',
  beforeEpoch: 'a date before there were events',
  unknownField: 'a field that is not declared',
  leftOut: 'left out by the reader',
};

const NUMBER = new Intl.NumberFormat('en');

/** One thing that became of some of the rows. */
export interface IngestLine {
  readonly label: string;
  readonly count: number;
}

/** `15,989 rows read, 15,331 events, 658 left out: never started`. */
export function summaryOf(report: IngestReport): string {
  const left = report.rejected.reduce((sum, { count }) => sum + count, 0);
  const [only] = report.rejected;
  const reasons =
    report.rejected.length === 1 && only !== undefined
      ? reasonOf(only)
      : report.rejected.map((rejection) => `${NUMBER.format(rejection.count)} ${reasonOf(rejection)}`).join('; ');
  return [
    `${plural(report.read, 'row')} read`,
    plural(report.accepted, 'event'),
    ...(report.duplicates > 0 ? [`${NUMBER.format(report.duplicates)} delivered again`] : []),
    ...(report.future > 0 ? [`${NUMBER.format(report.future)} of them yet to come`] : []),
    ...(left > 0 ? [`${NUMBER.format(left)} left out: ${reasons}`] : ['none left out']),
  ].join(', ');
}

/** Everything that became of the rows, the reasons for leaving some out one by one. */
export function linesOf(report: IngestReport): readonly IngestLine[] {
  return [
    { label: 'Rows read', count: report.read },
    { label: 'Events', count: report.accepted },
    { label: 'Delivered again, counted once', count: report.duplicates },
    { label: 'Events whose moment is yet to come', count: report.future },
    { label: 'Rows with fields that are not declared, dropped unread', count: report.stripped },
    ...report.rejected.map((rejection) => ({ label: `Left out: ${reasonOf(rejection)}`, count: rejection.count })),
  ];
}

/** The reason as the reader stated it, or the rule with the field that broke it. Values are never part of it. */
function reasonOf({ reason, field }: Rejection): string {
  if (reason === 'leftOut') return field ?? REASONS.leftOut;
  return field === null ? REASONS[reason] : `${field}: ${REASONS[reason]}`;
}

function plural(count: number, noun: string): string {
  return `${NUMBER.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}
