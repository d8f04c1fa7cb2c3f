// Walks through the UI of a VS Code with the packaged extension: what a person sees and does, each step an assertion.
import Mocha from 'mocha';

/** Runs the walks; gives the number of failures. `only` is part of the names to run. */
export async function runWalks(tools, root, { only, pictures = false } = {}) {
  const mocha = new Mocha({ ui: 'bdd', timeout: 180_000, color: true, ...(only ? { grep: only } : {}) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const context = { tools, root, pictures };
  // Loaded only now: they take their words from Mocha as it is set up.
  const suites = await Promise.all([
    import('./walks/reports.mjs'),
    import('./walks/pasting.mjs'),
    import('./walks/views.mjs'),
    import('./walks/first-steps.mjs'),
    import('./walks/keyboard.mjs'),
  ]);
  for (const { register } of suites) register(context);
  return new Promise((resolve) => {
    mocha.run(resolve);
  });
}
