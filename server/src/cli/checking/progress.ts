import type { Message } from '../../model/finding.js';
import { render } from '../../service/messages.js';
import type { Host } from '../host.js';

const MESSAGES = {
  claims: { zh: '正在看是哪个机关哪一年的：{done}/{total}', en: 'looking whose report of which year: {done}/{total}' },
  check: { zh: '正在检查：{done}/{total}', en: 'checking: {done}/{total}' },
} satisfies Record<string, Message>;

/** What is over sooner needs no line about it. */
const FIRST_AFTER = 500;
const EVERY = 100;

export interface Progress {
  /** So many more are done. */
  done(count: number): void;
}

/** Tells on a terminal how far one stage is, at times that a reader can follow. */
export function progressOf(stage: keyof typeof MESSAGES, total: number, host: Host): Progress {
  let done = 0;
  let next = performance.now() + FIRST_AFTER;
  return {
    done(count) {
      done += count;
      if (performance.now() < next) return;
      next = performance.now() + EVERY;
      host.status(render(MESSAGES[stage], { done, total }, host.locale));
    },
  };
}
