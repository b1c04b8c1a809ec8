import type { ContractReport } from '../../data/credits/contract-report.js';
import { bucketText } from '../../data/format/bucket-text.js';
import { startOfDay } from '../../data/time/civil.js';
import type { Bucket } from '../../data/time/period.js';
import type { BurnDownPlot } from './burn-down-plot.js';
import type { TimeLabel } from './chart-frame.js';
import type { ContractWording } from './contract-words.js';
import { timeTicks } from './time-axis.js';

/** Words under the term: days are dates of the contract's zone, whatever zone the page is shown in. */
export function burnDownLabels(
  { burnDown, contract }: ContractReport,
  plot: BurnDownPlot,
  { formatter }: ContractWording,
): readonly TimeLabel[] {
  const bucketsIn = (zone: string) =>
    burnDown.map(({ date }): Bucket => {
      const start = startOfDay(zone, date);
      return { start, end: start, state: 'whole' };
    });
  const shown = bucketsIn(formatter.zone);
  const nameOf = (bucket: Bucket) => bucketText(bucket, 'day', 'tick', formatter);
  return timeTicks(bucketsIn(contract.zone), 'day', contract.zone, nameOf).flatMap(({ bucket, level }) => {
    const day = shown[bucket];
    if (day === undefined) return [];
    return [{ id: bucket, at: plot.position(bucket), level, text: bucketText(day, 'day', 'tick', formatter) }];
  });
}
