// Writes the right sample drafts and what is expected of them to test-fixtures/drafts/, from the data in
// server/test/drafts/right-drafts.ts. The drafts with faults there are made by hand and left alone.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'test-fixtures/drafts');
const bundled = await build({
  entryPoints: [join(root, 'server/test/drafts/right-drafts.ts')],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  logLevel: 'warning',
});
const code = Buffer.from(bundled.outputFiles[0].contents).toString('base64');
const { rightDraftFiles } = await import(`data:text/javascript;base64,${code}`);

await mkdir(folder, { recursive: true });
for (const { file, text, expected } of rightDraftFiles()) {
  await writeFile(join(folder, file), text);
  await writeFile(join(folder, `${file.replace(/\.\w+$/, '')}.expected.json`), expected);
}
