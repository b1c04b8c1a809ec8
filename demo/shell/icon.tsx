/** Outlines on a grid of 24, one path each. */
const PATHS = {
  home: 'M4 11 12 4l8 7M6 9.5V20h12V9.5M10 20v-6h4v6',
  tools: 'M14.5 5.5a4 4 0 0 0 4.6 5.3L10 20l-3.5-3.5 9.2-9.2M6 4l4 4-2 2-4-4z',
  library: 'M5 4v16M9 4v16M13 4.5l5.5 15M4 4h6v16H4z',
  projects: 'M3.5 6.5h6l2 2.5h9v10.5h-17z',
  connections: 'M9 7V3.5M15 7V3.5M6.5 7h11v4a5.5 5.5 0 0 1-11 0zM12 16.5V21',
  reports: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 15.5h6',
  settings: 'M4 7h9m4 0h3M4 17h3m4 0h9M13 4.5v5m-6 5v5',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.8 1.8M17.2 17.2 19 19M19 5l-1.8 1.8M6.8 17.2 5 19',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5',
} as const;

/** Name of an icon. */
export type IconName = keyof typeof PATHS;

/** A picture beside words that say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
