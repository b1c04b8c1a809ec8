import { burnDownLabels } from '../../components/charts/burn-down-labels.js';
import { burnDownPlot } from '../../components/charts/burn-down-plot.js';
import {
  type ContractWording,
  creditTexts,
  forecastTexts,
  shareText,
  usageText,
} from '../../components/charts/contract-words.js';
import { gaugeOf } from '../../components/charts/gauge.js';
import { PLOT_SIDE } from '../../components/charts/time-series-plot.js';
import { bareUnit } from '../../components/charts/value-axis.js';
import type { ContractReport } from '../../data/credits/contract-report.js';
import { axesBlock, inPlot } from './axes-block.js';
import { fittedText, wrappedText } from './fitted-text.js';
import { type Kit, quietText, SMALL_LINE, TEXT } from './kit.js';
import { legendBlock } from './legend-block.js';
import type { Block, Shape } from './picture.js';
import { placedPath } from './placed.js';
import { stackedBlocks } from './stacked-blocks.js';

/** What the standing of a contract is drawn with. */
export interface ContractKit extends Kit {
  readonly wording: ContractWording;
}

const STATES = { normal: 'accent', warning: 'warning', over: 'negative' } as const;
const GAUGE = { scale: 2.1, width: 220, height: 132 } as const;
const ROW = 26;
/** The narrowest that words stand beside the gauge; they stand under it otherwise. */
const LEAST_BESIDE = 200;

/** Where a contract stands: how much of it is used, in words beside the gauge or under it, and its course. */
export function contractBlock(report: ContractReport, kit: ContractKit): Block {
  return stackedBlocks([standing(report, kit), burnDownBlock(report, kit)], 20);
}

function standing(report: ContractReport, { wording, width, measure }: ContractKit): Block {
  const { usage, contract } = report;
  const { messages, formatter } = wording;
  const { track, used, over, tick } = gaugeOf(usage.share);
  const isBeside = width - GAUGE.width - 24 >= LEAST_BESIDE;
  const to = { x: (isBeside ? GAUGE.width : width) / 2, y: 108, across: GAUGE.scale, down: GAUGE.scale };
  const drawn = (d: string, fill: 'raised' | 'accent' | 'warning' | 'negative'): Shape => ({
    kind: 'path',
    d: placedPath(d, to),
    fill,
  });
  const start = isBeside ? GAUGE.width + 24 : 0;
  const top = isBeside ? 4 : GAUGE.height + 8;
  const room = width - start;
  const amounts = [
    [messages.contractAllocation, contract.allocation],
    [messages.creditsUsed, usage.used],
    [messages.creditsLeft, usage.remaining],
  ] as const;
  const forecast = wrappedText(messages.sentences(forecastTexts(report, wording)), room, 12, measure, formatter.locale);
  const words = top + amounts.length * ROW;
  return {
    height: Math.max(GAUGE.height, words + forecast.length * SMALL_LINE),
    shapes: [
      drawn(track, 'raised'),
      ...(used === null ? [] : [drawn(used, usage.state === 'warning' ? 'warning' : 'accent')]),
      ...(over === null ? [] : [drawn(over, 'negative')]),
      { kind: 'path', d: placedPath(tick, to), stroke: 'text', lineWidth: 1.5 },
      quietText(shareText(usage, wording), to.x, 88, { size: 28, fill: 'text', anchor: 'middle', isStrong: true }),
      quietText(fittedText(usageText(usage, wording), GAUGE.width, 12, measure), to.x, 122, {
        anchor: 'middle',
        fill: STATES[usage.state] === 'accent' ? 'text-quiet' : 'text',
      }),
      ...amounts.flatMap(([label, amount], i): readonly Shape[] => [
        quietText(label, start, top + i * ROW + ROW / 2, { size: TEXT }),
        quietText(creditTexts(amount, wording).exact, width, top + i * ROW + ROW / 2, {
          size: TEXT,
          fill: 'text',
          anchor: 'end',
          isStrong: true,
        }),
      ]),
      ...forecast.map((line, i) => quietText(line, start, words + 8 + i * SMALL_LINE + SMALL_LINE / 2)),
    ],
  };
}

/** What is left of a contract over its term, and where that leads. */
function burnDownBlock(report: ContractReport, kit: ContractKit): Block {
  const { wording } = kit;
  const { messages, formatter, unit } = wording;
  const plot = burnDownPlot(report, unit);
  const legend = legendBlock(
    [
      { label: messages.creditsLeft, color: 'accent', form: 'filled' },
      { label: messages.evenPace, color: 'text-quiet', form: 'dashed' },
      ...(plot.range === null ? [] : [{ label: messages.forecast, color: 'accent', form: 'dashed' } as const]),
    ],
    kit,
  );
  const axes = axesBlock(
    {
      axis: plot.axis,
      valueLabel: (tick) => formatter.value(tick, bareUnit(unit), 'compact'),
      timeLabels: burnDownLabels(report, plot, wording),
      draw: (box) => [
        ...(plot.range === null
          ? []
          : [{ kind: 'path', d: inPlot(plot.range, box, PLOT_SIDE), fill: 'accent', opacity: 0.14 } as const]),
        { kind: 'path', d: inPlot(plot.planned, box, PLOT_SIDE), stroke: 'text-quiet', lineWidth: 1.5, dash: [4, 4] },
        ...(plot.expected === null
          ? []
          : [
              {
                kind: 'path',
                d: inPlot(plot.expected, box, PLOT_SIDE),
                stroke: 'accent',
                lineWidth: 2,
                dash: [1, 5],
              } as const,
            ]),
        { kind: 'path', d: inPlot(plot.left, box, PLOT_SIDE), stroke: 'accent', lineWidth: 2 },
      ],
    },
    kit,
  );
  return stackedBlocks([legend, axes], 4);
}
