// Runs client/test/pages: the extension's pages in a headless Chromium, without an editor around them.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { openBrowser } from './workbench.mjs';

/** Gives the number of failed tests. `pictures`: a folder for pictures of the pages. */
export async function testPages(tools, place, root, pictures = null) {
  const suite = path.join(root, '.vscode-test/pages/index.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['client/test/pages/index.ts'],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['mocha'],
  });
  const { default: pages } = await import(pathToFileURL(suite));
  const browser = await openBrowser(tools, { folder: () => place.folder('pages') });
  try {
    return await pages.runPages({ root, pictures, newPage: () => browser.page.context().newPage() });
  } finally {
    await browser.close();
  }
}
