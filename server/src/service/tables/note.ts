import type { Message, MessageArgs } from '../../model/finding.js';

/** A sentence about what an edit does, or why there is none. */
export interface Note {
  readonly text: Message;
  readonly args: MessageArgs;
}
