import Mocha from 'mocha';
import { registerCommandTests } from './commands.suite.js';
import { registerDeskTests } from './desk.suite.js';
import { registerElsewhere } from './elsewhere.suite.js';
import { registerImportTests } from './import.suite.js';
import { registerPreviewTests } from './preview.suite.js';
import { registerNoReport, registerReports } from './reports.suite.js';
import { measureActivation, registerSpeed } from './speed.suite.js';

/** Called by the extension host; rejects when a test failed. */
export async function run(): Promise<void> {
  await measureActivation();
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: true });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  registerNoReport();
  registerSpeed();
  registerReports();
  registerCommandTests();
  registerPreviewTests();
  registerDeskTests();
  registerImportTests();
  registerElsewhere();
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} editor test${failures === 1 ? '' : 's'} failed`);
}
