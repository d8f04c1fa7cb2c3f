import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Fails with what axe-core finds against a page, or against the part of it that is ours. */
export async function assertAccessible(frame, root, part = 'html') {
  await frame.evaluate(readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  const found = await frame.evaluate(
    `axe.run(${JSON.stringify(part)}, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, help, nodes }) =>
      id + ': ' + help + ' ' + nodes[0].html + ' ' + nodes[0].failureSummary))`,
  );
  assert.deepEqual(found, []);
}
