import type { StageMessages } from '../../data/messages/stage-messages.js';
import type { Wording } from './members.js';

/** What a workflow is told with. */
export interface StageWording extends Wording {
  readonly messages: Wording['messages'] & StageMessages;
}
