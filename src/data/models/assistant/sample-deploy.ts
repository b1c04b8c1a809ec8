/** The deploy that broke things for a week: days before the present on which it came and was taken back. */
const CAME = 24;
const TAKEN_BACK = 18;

/** Whether the bad deploy was out, so many days before the present. */
export function isBadDeploy(daysAgo: number): boolean {
  return daysAgo <= CAME && daysAgo >= TAKEN_BACK;
}
