/**
 * What a figure counts in.
 *
 * - `count`: how many.
 * - `ratio`: a share, 1 is 100 %.
 * - `duration`: milliseconds.
 * - `money`: an amount in a currency (ISO 4217), never derived from a locale.
 * - `quantity`: an amount of something that the host names, such as credits. Less than one of `months` is told in days, of
 *   `days` in hours.
 * - `instant`: a moment, milliseconds since the epoch.
 */
export type Unit =
  | { readonly kind: 'count' }
  | { readonly kind: 'ratio' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'quantity'; readonly label: string }
  | { readonly kind: 'instant' };
