import type { CursorField } from './attach-cursor.js';
import type { CursorLayer } from './cursor-layer.js';
import type { StageActivity } from './stage-activity.js';
import { placeAt } from './stage-drawing.js';
import { moveInGraph } from './stage-keys.js';
import { STAGE_HEIGHT, type StageLayout } from './stage-layout.js';
import { spokenStage, stageReading } from './stage-reading.js';
import type { StageWording } from './stage-words.js';
import { createTooltip } from './tooltip.js';

/** What the cursor of a stage graph moves over. */
export interface StageGraphView {
  readonly activity: StageActivity;
  readonly layout: StageLayout;
  readonly wording: StageWording;
}

/** Air between a stage and what is said about it, in pixels. */
const DISTANCE = 8;

/** The cursor of a stage graph: over all stages by keys, over ways too by pointer. */
export function stageField(view: StageGraphView): CursorField {
  const { activity, layout } = view;
  return {
    count: activity.stages.length + activity.ways.length,
    nearest: (along, down) => placeAt(layout, along * layout.width, down * layout.height),
    move: (position, key, range) => moveInGraph(activity, layout, position, key, range),
    paintIn: (layer) => createStageLayer(layer, view),
  };
}

function createStageLayer(layer: HTMLElement, view: StageGraphView): CursorLayer {
  let parts: ReturnType<typeof createParts> | undefined;
  return {
    moveTo(position, source) {
      layer.hidden = position === null;
      if (position === null) {
        parts?.hide();
        return '';
      }
      parts ??= createParts(layer);
      parts.show(view, position, source === 'keyboard');
      return spokenStage(view.activity, position, view.wording);
    },
    remove: () => parts?.remove(),
  };
}

function createParts(layer: HTMLElement) {
  const mark = document.createElement('div');
  mark.className = 'tally-stage-cursor';
  const tooltip = createTooltip();
  const { element } = tooltip;
  // The graph scrolls within itself: what is said about a stage is shown above all, so that it is never cut off.
  element.popover = 'manual';
  element.classList.add('tally-graph-tooltip');
  layer.append(mark, element);
  const place = () => placeBeside(element, mark);
  const listening = new AbortController();
  window.addEventListener('scroll', place, { signal: listening.signal, passive: true, capture: true });
  return {
    show({ activity, layout, wording }: StageGraphView, position: number, isByKeys: boolean) {
      const stage = layout.stages[position];
      const at = stage ?? layout.ways[position - layout.stages.length]?.label ?? { x: 0, y: 0 };
      const size = stage === undefined ? { width: 0, height: 0 } : { width: layout.stageWidth, height: STAGE_HEIGHT };
      mark.style.insetInlineStart = `${at.x - size.width / 2}px`;
      mark.style.insetBlockStart = `${at.y - size.height / 2}px`;
      mark.style.inlineSize = `${size.width}px`;
      mark.style.blockSize = `${size.height}px`;
      mark.dataset.kind = stage === undefined ? 'way' : 'stage';
      if (isByKeys) mark.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      tooltip.show(stageReading(activity, position, wording));
      if (!element.matches(':popover-open')) element.showPopover();
      place();
    },
    hide: () => element.hidePopover(),
    remove: () => listening.abort(),
  };
}

/** Beside a mark, on the side with more room, and within the window. */
function placeBeside(element: HTMLElement, mark: HTMLElement): void {
  const at = mark.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = element;
  const fitsAfter = at.right + DISTANCE + offsetWidth <= clientWidth;
  const fitsBefore = at.left - DISTANCE - offsetWidth >= 0;
  const isRightToLeft = getComputedStyle(mark).direction === 'rtl';
  const isRight = isRightToLeft ? !fitsBefore && fitsAfter : fitsAfter;
  if (fitsAfter || fitsBefore) {
    const left = isRight ? at.right + DISTANCE : at.left - DISTANCE - offsetWidth;
    moveTo(element, left, at.top + at.height / 2 - offsetHeight / 2, clientWidth, clientHeight);
    return;
  }
  const isBelow = at.bottom + DISTANCE + offsetHeight <= clientHeight || at.top < offsetHeight + DISTANCE;
  const top = isBelow ? at.bottom + DISTANCE : at.top - DISTANCE - offsetHeight;
  moveTo(element, at.left + at.width / 2 - offsetWidth / 2, top, clientWidth, clientHeight);
}

function moveTo(
  { style, offsetWidth, offsetHeight }: HTMLElement,
  left: number,
  top: number,
  width: number,
  height: number,
) {
  const within = (value: number, most: number) => Math.max(4, Math.min(value, most - 4));
  style.left = `${within(left, width - offsetWidth)}px`;
  style.top = `${within(top, height - offsetHeight)}px`;
}
