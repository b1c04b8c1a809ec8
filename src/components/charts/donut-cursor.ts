import { changeBetween } from '../../data/format/change.js';
import { cutMiddle } from '../../data/format/middle-cut.js';
import type { CursorField } from './attach-cursor.js';
import { colorValue } from './color-registry.js';
import type { CursorLayer } from './cursor-layer.js';
import { describeMember } from './describe-series.js';
import { DONUT_RADIUS, type Donut, type DonutPart, partAt } from './donut.js';
import type { Wording } from './members.js';
import type { RankingData } from './ranking.js';
import { beforeTexts, type Reading } from './reading.js';
import { createTooltip } from './tooltip.js';

/** Longest name over the figures of a part. */
const LONGEST = 48;
/** From the middle of a part to its tooltip, in pixels: half the ring, and air. */
const DISTANCE = 22;
const SVG = 'http://www.w3.org/2000/svg';

/** The cursor of a donut: it moves over all members, also over those without a part. */
export function donutField(data: RankingData, donut: Donut, wording: Wording): CursorField {
  return {
    count: data.members.length,
    nearest: (along, down) => partAt(donut, along, down),
    paintIn: (layer) => createPartLayer(layer, data, donut, wording),
  };
}

/** What a donut says where the cursor is. */
export function partReading(data: RankingData, index: number, wording: Wording): Reading {
  const member = data.members[index];
  if (member === undefined) return { title: '', state: null, comparedWith: null, rows: [] };
  const { formatter } = wording;
  const { label, unit, scale, better } = data.measure;
  const change = changeBetween(member.value, data.isCompared ? member.comparison : undefined, unit);
  const isCompared = change.kind !== 'noBaseline' && change.kind !== 'noValue';
  const row = {
    id: member.id,
    label,
    color: member.color,
    value: formatter.value(member.value, unit, 'exact', scale),
    spoken: formatter.spoken(member.value, unit, scale),
    change: isCompared ? formatter.change(change, unit, better) : null,
    before: beforeTexts(data.isCompared ? member.comparison : undefined, data.measure, wording),
    share: member.share === null ? null : formatter.value(member.share, { kind: 'ratio' }, 'compact'),
  };
  return { title: cutMiddle(member.label, LONGEST), state: null, comparedWith: null, rows: [row] };
}

function createPartLayer(layer: HTMLElement, data: RankingData, donut: Donut, wording: Wording): CursorLayer {
  let parts: ReturnType<typeof createParts> | undefined;
  return {
    moveTo(position) {
      layer.hidden = position === null;
      const member = position === null ? undefined : data.members[position];
      if (position === null || member === undefined) return '';
      parts ??= createParts(layer);
      parts.show(
        donut.parts.find(({ index }) => index === position),
        partReading(data, position, wording),
      );
      return wording.messages.labelled(member.label, describeMember(data, position, wording));
    },
  };
}

function createParts(layer: HTMLElement) {
  const drawing = document.createElementNS(SVG, 'svg');
  const edge = document.createElementNS(SVG, 'path');
  drawing.setAttribute('viewBox', `${-DONUT_RADIUS} ${-DONUT_RADIUS} ${2 * DONUT_RADIUS} ${2 * DONUT_RADIUS}`);
  drawing.setAttribute('class', 'tally-drawing');
  edge.setAttribute('class', 'tally-donut-edge');
  drawing.append(edge);
  const tooltip = createTooltip();
  layer.append(drawing, tooltip.element);
  return {
    show(part: DonutPart | undefined, reading: Reading) {
      edge.setAttribute('d', part?.edge ?? '');
      edge.style.setProperty('--tally-series', part === undefined ? '' : colorValue(part.member.color));
      tooltip.show(reading);
      place(tooltip.element, layer, part ?? { x: 0.5, y: 0.5 });
    },
  };
}

/** Beside a part: away from the donut where there is room in the chart, otherwise over its middle. */
function place(tooltip: HTMLElement, layer: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const plot = layer.getBoundingClientRect();
  const chart = (layer.closest('.tally-chart') ?? layer).getBoundingClientRect();
  const isMirrored = getComputedStyle(layer).direction === 'rtl';
  const at = plot.left + (isMirrored ? 1 - x : x) * plot.width;
  const before = (isMirrored ? chart.right - at : at - chart.left) - DISTANCE;
  const after = (isMirrored ? at - chart.left : chart.right - at) - DISTANCE;
  tooltip.style.maxInlineSize = '';
  const width = tooltip.offsetWidth;
  const outward = x > 0.5 ? after : before;
  const isAfter = x > 0.5 === outward >= width;
  const inset = `calc(${percent(isAfter ? x : 1 - x)} + ${DISTANCE}px)`;
  tooltip.style.insetInlineStart = isAfter ? inset : '';
  tooltip.style.insetInlineEnd = isAfter ? '' : inset;
  tooltip.style.insetBlockStart = percent(y);
  tooltip.style.translate = '0 -50%';
  tooltip.style.maxInlineSize = `${Math.max(0, isAfter ? after : before)}px`;
}

const percent = (fraction: number) => `${Math.round(fraction * 1e4) / 100}%`;
