import type { Described, Names } from '../data/translation/model-texts.js';

/** What all models call the same in a language, so that it cannot be called differently in one of them. */
export interface CommonTexts {
  readonly dimensions: Readonly<Record<'user' | 'role' | 'outcome' | 'weekday' | 'hour', Names>>;
  readonly measures: Readonly<
    Record<
      'weeklyActiveUsers' | 'monthlyActiveUsers' | 'userDays' | 'dailyActiveUsers' | 'monthlyUserDays' | 'stickiness',
      Described
    >
  >;
}
