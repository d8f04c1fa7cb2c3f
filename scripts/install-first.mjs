// `node scripts/install-first.mjs SCRIPT …`: installs what the script imports where it is not there yet, then runs it.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

ensureInstalled();
const [node, , script] = process.argv;
process.argv = [node, path.join(ROOT, script), ...process.argv.slice(3)];
await import(pathToFileURL(process.argv[1]).href);
