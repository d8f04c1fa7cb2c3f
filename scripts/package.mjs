// Builds and packs the extension: dist/gouji.vsix.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packVsix } from './build/vsix.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
try {
  const { size, files } = await packVsix(path.join(root, 'dist', 'gouji.vsix'));
  console.log(`dist/gouji.vsix: ${(size / 1024).toFixed(1)} KB, ${files.length} files`);
} catch (error) {
  console.error(`package: ${error.message}`);
  process.exit(1);
}
