'use client';
import { useDisplay } from '../../hooks/display.js';
import { usePresent } from '../../hooks/use-present.js';

/** A moment as a figure: how long ago it was, which goes on while the page is open, and when exactly. */
export function InstantFigure({ instant, asOf }: { instant: number | null; asOf: number }) {
  const { messages } = useDisplay();
  if (instant === null) return <p className="tally-stat-figure">{messages.panel.notYet}</p>;
  return <Moment instant={instant} asOf={asOf} />;
}

function Moment({ instant, asOf }: { instant: number; asOf: number }) {
  const { formatter } = useDisplay();
  const present = usePresent(instant, asOf);
  return (
    <>
      <p className="tally-stat-figure" data-words="">
        {formatter.relativeTime(instant, present)}
      </p>
      <p className="tally-stat-change">
        <time className="tally-stat-base" dateTime={new Date(instant).toISOString()}>
          {formatter.instant(instant)}
        </time>
      </p>
    </>
  );
}
