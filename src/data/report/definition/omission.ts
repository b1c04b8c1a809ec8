import type { Issue } from '../../errors.js';

/** Something of a definition that is not right, and is left out of what it is read as. */
export interface Omission {
  /**
   * What it is: a section, a panel, something of a panel that is left, a dimension that people filter by, a dimension that the
   * report is filtered by, or something of the report itself.
   */
  readonly part: 'section' | 'panel' | 'ofPanel' | 'offered' | 'chosen' | 'setting';
  /** The title of the section or panel, the label or name of the dimension, or the name of the setting. */
  readonly name: string;
  readonly issue: Issue;
}

/** Told of everything that is left out. */
export type TellOmission = (part: Omission['part'], name: string, issue: Issue) => void;
