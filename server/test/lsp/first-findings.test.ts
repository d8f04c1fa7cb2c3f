import { describe, expect, test } from 'vitest';
import type { FirstFindings } from '../../../protocol/first-findings.js';
import { RICH, TestClient } from './support/client.js';
import { DEFECTS, NO_REPORT } from './support/texts.js';

const URI = 'file:///drafts/a.md';

async function start(experimental: unknown) {
  const client = await TestClient.start({ capabilities: { ...RICH, experimental } });
  const told: FirstFindings<unknown>[] = [];
  let hear = () => {};
  client.connection.onNotification('gouji/firstFindings', (first: FirstFindings<unknown>) => {
    told.push(first);
    hear();
  });
  const next = () => new Promise<void>((resolve) => (hear = resolve));
  return { client, told, next };
}

describe('a client that takes the first findings', () => {
  test('is told them when a report is opened, and gets the same where it asks', async () => {
    const { client, told, next } = await start({ gouji: { firstFindings: true } });
    const heard = next();
    await client.open(URI, DEFECTS);
    await heard;
    const answer = await client.pull(URI);
    expect(told).toEqual([{ uri: URI, version: 1, diagnostics: 'items' in answer && answer.items }]);
    expect(told[0]?.diagnostics.length).toBeGreaterThan(0);
    const { parses } = await client.status();
    expect(parses).toBe(1);
    await client.end();
  });

  test('is told them once for each time that it opens one, and nothing of changes and other texts', async () => {
    const { client, told, next } = await start({ gouji: { firstFindings: true } });
    const heard = next();
    await client.open(URI, DEFECTS);
    await heard;
    await client.change(URI, 2, { text: `${DEFECTS}\n` });
    await client.pull(URI);
    await client.close(URI);
    await client.open('file:///drafts/notes.md', NO_REPORT);
    await client.pull('file:///drafts/notes.md');
    expect(told.map(({ version }) => version)).toEqual([1]);
    const again = next();
    await client.open(URI, DEFECTS);
    await again;
    expect(told).toHaveLength(2);
    expect(told[1]).toEqual(told[0]);
    await client.end();
  });
});

test('a client that did not ask for first findings is told none', async () => {
  const { client, told } = await start({ gouji: { reportKind: true } });
  await client.open(URI, DEFECTS);
  await client.pull(URI);
  expect(told).toEqual([]);
  expect(client.published).toEqual([]);
  await client.end();
});
