import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rightCounty } from '../server/test/rollup/county-workspace.js';
import { type InRollup, measureRollup } from './over-stdio.js';

const WHOLE = '2023/县.md';

/** A county's report of so many parts, on the disk with two earlier years, as it is typed in. */
export async function measureCounty(server: string, parts: number): Promise<InRollup> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-county-'));
  try {
    const { files } = rightCounty(parts);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const uri = pathToFileURL(join(folder, WHOLE)).href;
    // One more request than its parts have, so that there is something to find.
    const text = files[WHOLE]!.replace(
      /(一、本年新收[^\d]*?)(\d+)/,
      (_, label, count) => `${label}${Number(count) + 1}`,
    );
    return await measureRollup(server, pathToFileURL(folder).href, uri, text, 100);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
