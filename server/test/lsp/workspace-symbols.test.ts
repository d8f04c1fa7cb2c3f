import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SymbolInformation } from 'vscode-languageserver/node';
import { TestClient } from './support/client.js';
import { READER, SAMPLES } from './support/reading.js';
import { NO_REPORT } from './support/texts.js';

let client: TestClient;
const find = (query: string) => client.request<SymbolInformation[]>('workspace/symbol', { query });
const files = (symbols: readonly SymbolInformation[]) => [
  ...new Set(symbols.map(({ location }) => location.uri.replace(/.*\//, ''))),
];

beforeAll(async () => {
  client = await TestClient.start({ capabilities: READER, locale: 'zh-cn' });
  for (const { uri, text } of SAMPLES) await client.open(uri, text);
  await client.open('file:///drafts/notice.md', NO_REPORT);
});
afterAll(() => client.end());

describe('symbols over all open reports', () => {
  test('are titles, parts and tables of each, and nothing of other texts', async () => {
    const all = await find('');
    expect(files(all)).toEqual(SAMPLES.map(({ file }) => file).sort());
    expect(all).toHaveLength(SAMPLES.length * (1 + 6 + 3));
    expect(all[0]).toMatchObject({
      name: '示例县人民政府2020年政府信息公开工作年度报告',
      containerName: '示例县人民政府 · 2020 年度',
    });
  });

  test.each([
    ['2022', ['town-2022-pdf.txt'], 10],
    ['２０２２', ['town-2022-pdf.txt'], 10],
    ['示例县人民政府', ['county-2020-pipe.md', 'town-2022-pdf.txt'], 20],
    ['县人民 2020', ['county-2020-pipe.md'], 10],
    ['办公室 2023 收到和处理', ['office-2023-one-line.txt'], 1],
    ['2020 表二', ['county-2020-pipe.md'], 1],
    ['2020 主动公开情况', ['county-2020-pipe.md'], 1],
    ['2018', [], 0],
  ])('“%s” finds by organ, year and part', async (query, wanted, count) => {
    const found = await find(query);
    expect(files(found)).toEqual(wanted);
    expect(found).toHaveLength(count);
  });

  test('follow a document that is closed', async () => {
    await client.close(SAMPLES[0]!.uri);
    expect(files(await find(''))).not.toContain(SAMPLES[0]!.file);
    await client.open(SAMPLES[0]!.uri, SAMPLES[0]!.text);
  });
});
