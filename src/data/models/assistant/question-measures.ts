import { count, distinct, formula } from '../../model/declare-measure.js';
import { divide } from '../../model/formula.js';

/** What a number of questions per something is counted in: shown with decimals, and no share of anything. */
const QUESTIONS = { kind: 'quantity', label: 'questions' } as const;

/** Figures about what is asked. */
export const questionMeasures = {
  questions: count('question', {
    label: 'Questions',
    better: 'higher',
    description: 'How often the assistant was asked something.',
  }),
  askers: distinct('question', 'user', {
    label: 'People asking',
    better: 'higher',
    description: 'People who asked at least one question.',
  }),
  questionsPerActiveUser: formula(divide('questions', 'activeUsers'), {
    label: 'Questions per active user',
    better: 'higher',
    unit: QUESTIONS,
    description: 'Questions, divided by the people who were active.',
  }),
  questionsPerSession: formula(divide('questions', 'sessions'), {
    label: 'Questions per session',
    better: 'higher',
    unit: QUESTIONS,
    description: 'Questions, divided by the sessions that were opened.',
  }),
};
