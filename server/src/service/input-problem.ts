import type { Locale, Message, MessageArgs } from '../model/finding.js';
import { render } from './messages.js';

/** Why an input could not be read: said to the user as it stands, and never a reason to stop the other inputs. */
export class InputProblem extends Error {
  constructor(
    readonly said: Message,
    readonly args: MessageArgs = {},
  ) {
    super(render(said, args, 'en'));
  }

  text(locale: Locale): string {
    return render(this.said, this.args, locale);
  }
}
