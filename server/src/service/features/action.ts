import type { Finding, Message, MessageArgs, TextEdit } from '../../model/finding.js';
import type { Note } from '../tables/note.js';

/** Something that an editor offers to do. */
export interface Action {
  readonly title: Message;
  readonly args: MessageArgs;
  readonly kind: 'quickfix' | 'refactor.rewrite';
  readonly edits: readonly TextEdit[];
  /** Findings that it mends. */
  readonly mends: readonly Finding[];
  /** The one to take where nothing speaks against it. */
  readonly preferred: boolean;
  /** What to look at before it is done; null where it is safe. */
  readonly confirm: readonly Note[] | null;
  /** Whether the editor shows the change first and asks; else choosing it, with its title read, is enough. */
  readonly asks: boolean;
  /** Why it cannot be done; null where it can. */
  readonly disabled: Note | null;
}

/** An action that is safe unless it says otherwise. */
export function action(given: Pick<Action, 'title' | 'args' | 'kind' | 'edits'> & Partial<Action>): Action {
  const asks = given.confirm !== undefined && given.confirm !== null;
  return { mends: [], preferred: false, confirm: null, asks, disabled: null, ...given };
}
