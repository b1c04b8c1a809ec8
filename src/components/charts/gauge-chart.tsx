import type { ComponentPropsWithRef } from 'react';
import type { ContractUsage } from '../../data/credits/contract-usage.js';
import { visibleLength } from '../../data/format/isolate.js';
import type { Unit } from '../../data/format/unit.js';
import { classNames } from '../theme/class-names.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { type ContractWording, shareText, spokenUsage, usageText } from './contract-words.js';
import { gaugeOf } from './gauge.js';

/** What a gauge shows. */
export interface GaugeChartProps extends Omit<ComponentPropsWithRef<'div'>, 'title' | 'children'> {
  /** Name of the chart, for screen readers. */
  title: string;
  usage: ContractUsage;
  /** What all of it is. */
  allocation: number;
  /** What is counted, such as credits. */
  unit: Unit;
  formatter: ContractWording['formatter'];
  messages: ContractWording['messages'];
}

/**
 * How much of an allocation is used: in the colour of the brand below 90 %, as a warning from there on, and above 100 % with
 * what is over standing out of the ring. Sign and words say the same.
 *
 * Selectors: `[data-state="normal" | "warning" | "over"]`.
 */
export function GaugeChart({
  title,
  usage,
  allocation,
  unit,
  formatter,
  messages,
  className,
  ...props
}: GaugeChartProps) {
  const wording = { formatter, messages, unit };
  const { track, used, over, tick, max } = gaugeOf(usage.share);
  const share = shareText(usage, wording);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the element of this role cannot hold a drawing.
    <div
      {...props}
      {...stateAttributes({ state: usage.state })}
      className={classNames('tally-gauge', className)}
      role="meter"
      aria-label={title}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.max(0, usage.share)}
      aria-valuetext={spokenUsage(usage, allocation, wording)}
    >
      <svg className="tally-gauge-drawing" viewBox="-50 -50 100 52" aria-hidden="true">
        <path className="tally-gauge-track" d={track} />
        {used === null ? null : <path className="tally-gauge-used" d={used} />}
        {over === null ? null : <path className="tally-gauge-over" d={over} />}
        <path className="tally-gauge-tick" d={tick} />
      </svg>
      <span className="tally-gauge-share" {...stateAttributes({ long: visibleLength(share) > 6 })} aria-hidden="true">
        <bdi>{share}</bdi>
      </span>
      <span className="tally-gauge-state" aria-hidden="true">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={SIGNS[usage.state]} />
        </svg>
        {usageText(usage, wording)}
      </span>
    </div>
  );
}

/** A tick, a triangle and an octagon with an exclamation mark. */
const SIGNS: Readonly<Record<ContractUsage['state'], string>> = {
  normal: 'M3.5 8.5l3 3 6-7',
  warning: 'M8 2.5l6 11H2zM8 6.5v3M8 11.5v0',
  over: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3zM8 4.5v4M8 11.5v0',
};
