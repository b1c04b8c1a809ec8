import type { Panel } from '../../data/report/panel.js';

const PATHS: Readonly<Record<Panel['view'] | 'section', string>> = {
  stat: 'M3 12.5h10M3.5 9.5v-4l2.5-2v6M9 9.5V3.5h3v3H9',
  timeSeries: 'M2.5 12.5h11M3 9.5l3-3 2.5 2L13 4',
  ranking: 'M3 4h9M3 8h6M3 12h3.5',
  breakdown: 'M8 2.5a5.5 5.5 0 1 0 5.5 5.5H8z',
  heatMap: 'M2.5 2.5h11v11h-11zM2.5 6.2h11M2.5 9.8h11M6.2 2.5v11M9.8 2.5v11',
  table: 'M2.5 3h11v10h-11zM2.5 6.3h11M6.5 6.3V13',
  stages: 'M2.5 6h3.5v4H2.5zM10 3h3.5v3.5H10zM10 9.5h3.5V13H10zM6 8h2V4.8h2M8 8v3.2h2',
  plugins: 'M4 6.5h8v3a4 4 0 0 1-8 0zM6 6.5v-3M10 6.5v-3',
  contract: 'M4 2.5h8v11H4zM6 6h4M6 8.5h4M6 11h2',
  text: 'M3 4h10M3 7h10M3 10h10M3 13h6',
  section: 'M2.5 4.5h11M2.5 8h7M2.5 11.5h7',
};

/** What a panel is shown as, as a picture beside words that say so. */
export function ViewIcon({ view }: { view: Panel['view'] | 'section' }) {
  return (
    <svg className="tally-builder-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[view]} />
    </svg>
  );
}
