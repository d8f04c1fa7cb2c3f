import type { Host } from './host.js';

const CLEARED = '\r\u001b[K';

/** Results, messages and the passing line of a process; the line is taken away before anything else is written. */
export function terminal(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Pick<Host, 'out' | 'say' | 'status'> {
  const isShown = stderr.isTTY === true && process.env.TERM !== 'dumb';
  let line = '';
  const show = (text: string) => {
    if (!isShown || text === line) return;
    stderr.write(CLEARED + text);
    line = text;
  };
  return {
    out(text) {
      if (text === '') return;
      show('');
      stdout.write(text);
    },
    say(text) {
      show('');
      stderr.write(`${text}\n`);
    },
    status: show,
  };
}
