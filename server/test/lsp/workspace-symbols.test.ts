import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancellationTokenSource, type SymbolInformation } from 'vscode-languageserver/node';
import { RICH, TestClient } from './support/client.js';
import { testFolder } from './support/folder.js';
import { READER, SAMPLES } from './support/reading.js';
import { NO_REPORT } from './support/texts.js';
import { ofYear } from './support/years.js';

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

describe('symbols over the files of the workspace', () => {
  test('are those of reports that are not open, at their places, once each', async () => {
    const folder = testFolder();
    folder.write('甲/2022.md', `${'\n'.repeat(3)}${ofYear(2022)}`);
    folder.write('2021.md', ofYear(2021));
    folder.write('通知.md', NO_REPORT);
    folder.write('2022.docx', ofYear(2022));
    const reader = await TestClient.start({ capabilities: RICH, folder: folder.uri });
    await reader.open(folder.uriOf('2021.md'), ofYear(2021));
    const ask = (query: string) => reader.request<SymbolInformation[]>('workspace/symbol', { query });
    expect(await ask('示例县 2022 问题')).toMatchObject([
      {
        name: '五、存在的主要问题及改进情况',
        containerName: '示例县人民政府 · 2022 年度',
        location: { uri: folder.uriOf('甲/2022.md') },
      },
    ]);
    const [title] = await ask('2022');
    expect(title!.location.range.start).toEqual({ line: 3, character: 2 });
    expect(await ask('')).toHaveLength(20);
    folder.write('2020.md', ofYear(2020));
    await reader.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('2020.md'), type: 1 }] });
    expect(await ask('')).toHaveLength(30);
    await reader.end();
  });

  test('can be given up while files are read; what was read is kept', async () => {
    const folder = testFolder();
    for (let i = 0; i < 30; i++) folder.write(`${i}.md`, ofYear(2000 + i));
    const reader = await TestClient.start({ capabilities: RICH, folder: folder.uri });
    const source = new CancellationTokenSource();
    const asked = reader.connection.sendRequest('workspace/symbol', { query: '' }, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    const { filesRead } = await reader.status();
    expect(filesRead).toBeLessThan(30);
    expect(await reader.request('workspace/symbol', { query: '' })).toHaveLength(300);
    expect(await reader.status()).toMatchObject({ filesRead: 30 });
    await reader.end();
  });
});
