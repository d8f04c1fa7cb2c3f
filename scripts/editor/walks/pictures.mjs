// What the walks leave behind to look at: the README's pictures where they are asked for, and each failure.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { smallPng } from '../small-png.mjs';

/** A hook that keeps a picture of the window in which a walk failed, in .vscode-test/. */
export function pictureOfFailure({ root }, window) {
  return async function () {
    const { currentTest } = this;
    if (currentTest?.state !== 'failed' || !window()) return;
    await shoot(window(), path.join(root, '.vscode-test'), currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-'));
  };
}

/** Writes a picture of the README, in docs/pictures/. */
export async function takePicture({ root, pictures }, window, name) {
  if (pictures) await shoot(window, path.join(root, 'docs/pictures'), name);
}

/** Writes a picture to look at, in .vscode-test/pictures/. */
export async function lookAt({ root, pictures }, window, name) {
  if (pictures) await shoot(window, path.join(root, '.vscode-test/pictures'), name);
}

async function shoot({ page }, folder, name) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.png`), smallPng(await page.screenshot()));
}
