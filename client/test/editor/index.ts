import Mocha from 'mocha';
import { registerCommandTests } from './commands.suite.js';
import { registerDeskTests } from './desk.suite.js';
import { registerImportTests } from './import.suite.js';
import { registerPreviewTests } from './preview.suite.js';
import { register } from './reports.suite.js';

/** Called by the extension host; rejects when a test failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: true });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  register();
  registerCommandTests();
  registerPreviewTests();
  registerDeskTests();
  registerImportTests();
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} editor test${failures === 1 ? '' : 's'} failed`);
}
