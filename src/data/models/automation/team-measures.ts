import { count, distinct, shared } from '../../model/declare-measure.js';

/** Figures about people working together. */
export const teamMeasures = {
  shares: count('share', {
    label: 'Shares',
    better: 'higher',
    description: 'How often a tool was shared with a colleague.',
  }),
  toolsShared: distinct('share', 'tool', {
    label: 'Tools shared',
    better: 'higher',
    description: 'Distinct tools that were shared.',
  }),
  sharers: distinct('share', 'user', {
    label: 'People sharing',
    better: 'higher',
    description: 'People who shared at least one tool.',
  }),
  recipients: distinct('share', 'recipient', {
    label: 'Recipients',
    better: 'higher',
    description: 'People with whom at least one tool was shared.',
  }),
  publications: count('publication', {
    label: 'Publications',
    better: 'higher',
    description: 'How often a tool, or a new version of it, was published to the library.',
  }),
  toolsPublished: distinct('publication', 'tool', {
    label: 'Tools published',
    better: 'higher',
    description: 'Distinct tools that were published to the library.',
  }),
  contributors: distinct('publication', 'user', {
    label: 'Contributors',
    better: 'higher',
    description: 'People who published at least one tool to the library.',
  }),
  clones: count('clone', {
    label: 'Clones',
    better: 'higher',
    description: 'How often a tool was cloned from the library.',
  }),
  toolsCloned: distinct('clone', 'tool', {
    label: 'Tools cloned',
    better: 'higher',
    description: 'Distinct tools that were cloned from the library.',
  }),
  edits: count('edit', {
    label: 'Edits',
    better: 'neither',
    where: { kind: ['edit'] },
    description: 'How often a tool was changed by hand.',
  }),
  comments: count('edit', {
    label: 'Comments',
    better: 'higher',
    where: { kind: ['comment'] },
    description: 'How often somebody commented on a tool.',
  }),
  toolsEditedTogether: shared('edit', 'tool', 'user', 2, {
    label: 'Tools edited together',
    better: 'higher',
    description: 'Tools that two people or more have edited or commented on.',
  }),
};
