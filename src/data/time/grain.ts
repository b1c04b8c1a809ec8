/** The lengths of bucket there are, from the shortest. */
export const GRAINS = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;

/** The length of one bucket of time. */
export type Grain = (typeof GRAINS)[number];
