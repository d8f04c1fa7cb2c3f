import { describe, expect, test } from 'vitest';
import type { ReportKind } from '../../../protocol/report-kind.js';
import { readDraftFile } from '../drafts/draft-files.js';
import { RICH, TestClient } from './support/client.js';

const URI = 'file:///drafts/a.md';
const TEXT = readDraftFile('county-2020-pipe.md');

async function start(experimental: unknown) {
  const client = await TestClient.start({ capabilities: { ...RICH, experimental } });
  const told: ReportKind[] = [];
  client.connection.onNotification('gouji/reportKind', (kind: ReportKind) => {
    told.push(kind);
  });
  return { client, told };
}

describe('a client that asked is told', () => {
  test('once, that a document is a report, and again when it is none any more', async () => {
    const { client, told } = await start({ gouji: { reportKind: true } });
    await client.open(URI, TEXT);
    await client.pull(URI);
    await client.change(URI, 2, { text: `${TEXT}\n` });
    await client.pull(URI);
    expect(told).toEqual([{ uri: URI, isReport: true }]);
    await client.change(URI, 3, { text: '# Notes\n' });
    await client.pull(URI);
    expect(told.slice(1)).toEqual([{ uri: URI, isReport: false }]);
    await client.end();
  });

  test('anew when the document is opened again', async () => {
    const { client, told } = await start({ gouji: { reportKind: true } });
    for (const _ of [1, 2]) {
      await client.open(URI, TEXT);
      await client.pull(URI);
      await client.close(URI);
    }
    expect(told).toEqual([
      { uri: URI, isReport: true },
      { uri: URI, isReport: true },
    ]);
    await client.end();
  });
});

test('a client that did not ask is told nothing', async () => {
  const { client, told } = await start(undefined);
  await client.open(URI, TEXT);
  await client.pull(URI);
  expect(told).toEqual([]);
  await client.end();
});
