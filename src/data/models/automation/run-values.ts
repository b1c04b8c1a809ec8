import type { Unit } from '../../format/unit.js';
import { computed } from '../../model/computed.js';
import { assumed, type Expression, estimated, firstOf, minus, rounded, times } from '../../model/expression.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DURATION: Unit = { kind: 'duration' };

/** Whole milliseconds of minutes. Exact, since minutes are kept to 6 milliseconds. */
function milliseconds(minutes: Expression): Expression {
  return rounded(times(minutes, MINUTE));
}

/** What one use replaces: as the run itself says, else its tool at that time, else the category of the tool. */
const minutesReplaced = estimated({
  low: firstOf('minutesReplaced', withinTool('tool.minutesLow'), 'tool.minutesReplaced', assumed('minutesByCategory')),
  expected: firstOf('minutesReplaced', 'tool.minutesReplaced', assumed('minutesByCategory')),
  high: firstOf(
    'minutesReplaced',
    withinTool('tool.minutesHigh'),
    'tool.minutesReplaced',
    assumed('minutesByCategory'),
  ),
});

/** A bound of what a tool states, beside the value that it bounds: so that every estimate covers the same runs. */
function withinTool(bound: string): Expression {
  return minus('tool.minutesReplaced', minus('tool.minutesReplaced', bound));
}

/** What the work that a run replaced would have taken by hand, how much of it was saved, and what that is worth. */
export function runValues(money: Unit) {
  return {
    manualTime: computed(
      'Manual work replaced',
      DURATION,
      rounded(times(firstOf('units', 1), milliseconds(minutesReplaced))),
    ),
    timeSaved: computed(
      'Time saved',
      DURATION,
      minus(
        minus(
          rounded(times('manualTime', firstOf(assumed('realisation'), 1))),
          firstOf(milliseconds(assumed('reviewMinutes')), 0),
        ),
        firstOf(times('duration', assumed('netOfRuntime')), 0),
      ),
    ),
    savedValue: computed('Value of time saved', money, times('timeSaved', assumed('hourlyRate')), { dividedBy: HOUR }),
    creditCost: creditCost(money),
    pluginSeatPrice: computed(
      'Price of the plugin replaced, for one seat and month',
      money,
      assumed('pluginSeatPrice'),
    ),
    pluginFlatPrice: computed('Price of the plugin replaced, for a month', money, assumed('pluginFlatPrice')),
  };
}

/** Decimal places of what one event costs: enough for a thousandth of a credit, and small enough for a million of them. */
const COST_SCALE = 9;

/** What the credits of an event cost, to billionths of the currency. One that states no credits has consumed none. */
export function creditCost(money: Unit) {
  const cost = rounded(times(firstOf('credits', 0), assumed('creditPrice')), COST_SCALE);
  return computed('Cost of credits', money, cost);
}
