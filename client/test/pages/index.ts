import Mocha from 'mocha';
import { registerFormPages } from './form.suite.js';
import type { PageTools } from './page-tools.js';
import { registerPreviewPages } from './preview.suite.js';

/** Runs the tests of the pages in a browser without an editor; gives the number of failures. */
export function runPages(tools: PageTools): Promise<number> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: true });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  registerPreviewPages(tools);
  registerFormPages(tools);
  return new Promise((resolve) => {
    mocha.run(resolve);
  });
}
