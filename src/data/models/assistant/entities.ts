import { text } from '../../model/attribute.js';

/** Whom and what assistant events refer to. */
export const entities = {
  user: {
    label: 'User',
    plural: 'Users',
    attributes: {
      role: text('Role'),
      team: text('Team'),
    },
  },
  project: {
    label: 'Project',
    plural: 'Projects',
    attributes: {
      area: text('Area'),
    },
  },
  /** A stage of the workflow of a project. */
  stage: { label: 'Stage', plural: 'Stages', attributes: {} },
  /** Work that moves through stages, known by its key in the ticketing system; its title is not kept. */
  issue: { label: 'Issue', plural: 'Issues', attributes: {} },
  /** A repository, or a ticketing system or tool that is integrated. */
  system: { label: 'Connected system', plural: 'Connected systems', attributes: {} },
};
