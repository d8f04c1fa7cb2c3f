import { describe, expect, test } from 'vitest';
import type { ReportStatus } from '../../../protocol/report-status.js';
import { readDraftFile } from '../drafts/draft-files.js';
import { RICH, TestClient } from './support/client.js';

const URI = 'file:///drafts/a.md';
const RIGHT = readDraftFile('county-2020-pipe.md');
const WRONG = readDraftFile('wrong-education-2023-sums.html');

async function start(experimental: unknown) {
  const client = await TestClient.start({ capabilities: { ...RICH, experimental } });
  const told: ReportStatus[] = [];
  client.connection.onNotification('gouji/reportStatus', (status: ReportStatus) => {
    told.push(status);
  });
  return { client, told };
}

const ASKED = { gouji: { reportStatus: true } };

describe('a client that asked is told how a report stands', () => {
  test('once a version, and the text is read once', async () => {
    const { client, told } = await start(ASKED);
    await client.open(URI, RIGHT);
    await client.pull(URI);
    await client.pull(URI);
    await client.request('textDocument/documentSymbol', { textDocument: { uri: URI } });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      uri: URI,
      version: 1,
      summary: {
        organ: '示例县人民政府',
        kind: 'government',
        year: 2020,
        edition: '2019',
        counts: { error: 0 },
        reconciles: 'yes',
        mismatches: 0,
      },
    });
    expect(await client.request('gouji/status')).toMatchObject({ parses: 1 });
    await client.end();
  });

  test('with the wrong sums and the place of the first error', async () => {
    const { client, told } = await start(ASKED);
    await client.open(URI, WRONG);
    const items = await client.items(URI);
    const errors = items.filter(({ severity }) => severity === 1);
    const summary = told[0]?.summary;
    expect(summary).toMatchObject({ reconciles: 'no', counts: { error: errors.length } });
    expect(summary?.mismatches).toBeGreaterThan(0);
    expect(errors.map(({ range }) => range)).toContainEqual(summary?.firstProblem);
    await client.end();
  });

  test('that nothing is known where the tables are not there', async () => {
    const { client, told } = await start(ASKED);
    await client.open(URI, readDraftFile('wrong-office-2021-no-table.md'));
    await client.pull(URI);
    expect(told[0]?.summary).toMatchObject({ reconciles: 'unknown', mismatches: 0 });
    await client.end();
  });

  test('when the document is none any more', async () => {
    const { client, told } = await start(ASKED);
    await client.open(URI, RIGHT);
    await client.pull(URI);
    await client.change(URI, 2, { text: '# Notes\n' });
    await client.pull(URI);
    expect(told.map(({ version, summary }) => [version, summary === null])).toEqual([
      [1, false],
      [2, true],
    ]);
    await client.end();
  });
});

test('a client that did not ask is told nothing', async () => {
  const { client, told } = await start(undefined);
  await client.open(URI, RIGHT);
  await client.pull(URI);
  expect(told).toEqual([]);
  await client.end();
});
