// Walks through the UI of a VS Code with the packaged extension: what a person sees and does, each step an assertion.
import Mocha from 'mocha';

/** Runs the walks; gives the number of failures. `only` is part of the names to run. */
export async function runWalks(tools, root, { only, pictures = false } = {}) {
  const mocha = new Mocha({ ui: 'bdd', timeout: 180_000, color: true, ...(only ? { grep: only } : {}) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const { registerReportWalks } = await import('./walks/reports.mjs');
  const { registerPasteWalks } = await import('./walks/pasting.mjs');
  const context = { tools, root, pictures };
  registerReportWalks(context);
  registerPasteWalks(context);
  return new Promise((resolve) => {
    mocha.run(resolve);
  });
}
