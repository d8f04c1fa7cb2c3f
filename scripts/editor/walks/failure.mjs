import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** A hook that keeps a picture of the window in which a walk failed, in .vscode-test/. */
export function pictureOfFailure(root, window) {
  return async function () {
    const { currentTest } = this;
    if (currentTest?.state !== 'failed' || !window()) return;
    const folder = path.join(root, '.vscode-test');
    mkdirSync(folder, { recursive: true });
    const name = currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
    await window().page.screenshot({ path: path.join(folder, `${name}.png`) });
  };
}
