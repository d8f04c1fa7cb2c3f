import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { POOR, RICH, TestClient } from './support/client.js';
import { testFolder } from './support/folder.js';
import { DEFECTS, NO_REPORT } from './support/texts.js';

const LATE =
  '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n主动公开信息12条。\n六、其他需要报告的事项\n无。\n\n示例县示例局\n2024年2月20日\n';
const CHANGED = 2;
const DELETED = 3;

function levels(items: readonly Diagnostic[], rule: string): unknown[] {
  return items.filter((item) => item.code === rule).map((item) => item.severity);
}

describe('the settings of the editor', () => {
  test('are asked for, and asked for again when they change', async () => {
    const settings = { rules: { A02: 'warning', S07: 'off' } };
    const client = await TestClient.start({ capabilities: RICH, settings });
    await client.until(() => client.registrations.includes('workspace/didChangeConfiguration'));
    await client.open('untitled:a', DEFECTS);
    const before = await client.items('untitled:a');
    expect(levels(before, 'A02')).toEqual([2]);
    expect(levels(before, 'S07')).toEqual([]);

    client.settings = { rules: {}, language: 'en' };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.refreshed.length > 0);
    const after = await client.items('untitled:a');
    expect(levels(after, 'A02')).toEqual([1]);
    expect(levels(after, 'S07')).toEqual([1]);
    expect(after.find((item) => item.code === 'A02')?.message).toMatch(/is not the sum/);
    expect((await client.status()).parses).toBe(1);
    await client.end();
  });

  test('say what kind of organ reports', async () => {
    const client = await TestClient.start({ capabilities: RICH, settings: {} });
    await client.until(() => client.registrations.includes('workspace/didChangeConfiguration'));
    await client.open('untitled:a', LATE);
    expect(levels(await client.items('untitled:a'), 'D02')).toEqual([2]);
    client.settings = { organKind: 'government' };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.refreshed.length > 0);
    expect(levels(await client.items('untitled:a'), 'D02')).toEqual([]);
    await client.end();
  });

  test('of a client that cannot be asked come with initialisation and with each change', async () => {
    const client = await TestClient.start({ capabilities: POOR, initializationOptions: { rules: { A02: 'info' } } });
    await client.open('untitled:a', DEFECTS);
    await client.until(() => client.published.length === 1);
    expect(levels(client.latest('untitled:a')?.diagnostics ?? [], 'A02')).toEqual([3]);
    await client.notify('workspace/didChangeConfiguration', { settings: { gouji: { rules: { A02: 'off' } } } });
    await client.until(() => client.published.length === 2);
    expect(levels(client.latest('untitled:a')?.diagnostics ?? [], 'A02')).toEqual([]);
    await client.end();
  });

  test('that make no sense are logged and left out', async () => {
    const settings = { rules: { A02: 'loud', S07: 'info' }, edition: 7, ignore: [{ rule: 'A02' }], trace: {} };
    const client = await TestClient.start({ capabilities: RICH, settings });
    await client.open('untitled:a', DEFECTS);
    const items = await client.items('untitled:a');
    expect(levels(items, 'A02')).toEqual([1]);
    expect(levels(items, 'S07')).toEqual([3]);
    await client.until(() => client.log.some((line) => line.includes('A02') && line.includes('off, info')));
    await client.end();
  });

  test.each([
    ['zh-cn', /[\u4e00-\u9fff]/],
    ['en', /is not the sum/],
    [undefined, /[\u4e00-\u9fff]/],
  ])('left to themselves, messages are in the language of a client in %s', async (locale, message) => {
    const client = await TestClient.start({ capabilities: RICH, ...(locale === undefined ? {} : { locale }) });
    await client.open('untitled:a', DEFECTS);
    expect((await client.items('untitled:a')).find((item) => item.code === 'A02')?.message).toMatch(message);
    await client.end();
  });
});

describe('gouji.json', () => {
  test('of the nearest folder above holds, over the settings of the editor', async () => {
    const folder = testFolder();
    folder.write('gouji.json', '{ "rules": { "A02": "off" } }');
    folder.write('二 科/gouji.json', '{ "rules": { "S07": "off" } }');
    const settings = { rules: { A02: 'info', S07: 'info' } };
    const client = await TestClient.start({ capabilities: RICH, settings, folder: folder.uri });
    const [upper, lower] = [folder.uriOf('a.md'), folder.uriOf('二 科/子 目录/b.md')];
    await client.open(upper, DEFECTS);
    await client.open(lower, DEFECTS);
    expect(levels(await client.items(upper), 'A02')).toEqual([]);
    expect(levels(await client.items(upper), 'S07')).toEqual([3]);
    expect(levels(await client.items(lower), 'A02')).toEqual([3]);
    expect(levels(await client.items(lower), 'S07')).toEqual([]);
    await client.end();
  });

  test('holds for a draft that is not saved yet', async () => {
    const folder = testFolder();
    folder.write('gouji.json', '{ "rules": { "A02": "off" } }');
    const client = await TestClient.start({ capabilities: RICH, folder: folder.uri });
    await client.open('untitled:a', DEFECTS);
    expect(levels(await client.items('untitled:a'), 'A02')).toEqual([]);
    await client.end();
  });

  test('is read again when the client says that it changed, came or went', async () => {
    const folder = testFolder();
    const client = await TestClient.start({ capabilities: RICH, folder: folder.uri });
    await client.until(() => client.registrations.includes('workspace/didChangeWatchedFiles'));
    const uri = folder.uriOf('a.md');
    await client.open(uri, DEFECTS);
    expect(levels(await client.items(uri), 'A02')).toEqual([1]);
    const tell = (type: number) =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('gouji.json'), type }] });

    folder.write('gouji.json', '{ "rules": { "A02": "warning" } }');
    await tell(CHANGED);
    await client.until(() => client.refreshed.length === 1);
    expect(levels(await client.items(uri), 'A02')).toEqual([2]);
    folder.remove('gouji.json');
    await tell(DELETED);
    await client.until(() => client.refreshed.length === 2);
    expect(levels(await client.items(uri), 'A02')).toEqual([1]);
    await client.end();
  });

  test('is read afresh each time for a client that watches no files', async () => {
    const folder = testFolder();
    const client = await TestClient.start({ capabilities: POOR, folder: folder.uri });
    const uri = folder.uriOf('a.md');
    await client.open(uri, DEFECTS);
    await client.until(() => client.latest(uri)?.version === 1);
    folder.write('gouji.json', '{ "rules": { "A02": "warning" } }');
    await client.change(uri, 2, { text: `${DEFECTS}\n` });
    await client.until(() => client.latest(uri)?.version === 2);
    expect(levels(client.latest(uri)?.diagnostics ?? [], 'A02')).toEqual([2]);
    await client.end();
  });

  test('that is broken is marked in itself, at its line, and goes on holding as far as it can be read', async () => {
    const folder = testFolder();
    const broken = '{\n  "rules": { "A02": "warning" },\n  “edition”: "2021"\n}\n';
    folder.write('gouji.json', broken);
    const client = await TestClient.start({ capabilities: RICH, locale: 'zh-cn', folder: folder.uri });
    const [uri, config] = [folder.uriOf('a.md'), folder.uriOf('gouji.json')];
    await client.open(uri, DEFECTS);
    expect(levels(await client.items(uri), 'A02')).toEqual([2]);
    await client.until(() => client.latest(config) !== undefined);
    expect(client.latest(config)?.diagnostics).toMatchObject([
      { severity: 1, source: 'gouji', range: { start: { line: 2 } }, message: expect.stringContaining('全角') },
    ]);

    // Open in the editor it is pulled, as it stands there, and no longer published.
    await client.open(config, broken, 'jsonc');
    await client.until(() => client.latest(config)?.diagnostics.length === 0);
    expect(await client.items(config)).toHaveLength(1);
    const refreshes = client.refreshed.length;
    await client.change(config, 2, { text: '{ "rules": { "A02": "info" } }' });
    await client.until(() => client.refreshed.length > refreshes);
    expect(await client.items(config)).toEqual([]);
    expect(levels(await client.items(uri), 'A02')).toEqual([3]);

    // Closed without saving, the file on the disk counts again.
    await client.close(config);
    expect(levels(await client.items(uri), 'A02')).toEqual([2]);
    await client.until(() => (client.latest(config)?.diagnostics.length ?? 0) > 0);
    await client.end();
  });

  test('that was broken is unmarked when it is gone', async () => {
    const folder = testFolder();
    folder.write('gouji.json', '[]');
    const client = await TestClient.start({ capabilities: RICH, folder: folder.uri });
    const config = folder.uriOf('gouji.json');
    await client.open(folder.uriOf('a.md'), DEFECTS);
    await client.items(folder.uriOf('a.md'));
    await client.until(() => client.latest(config)?.diagnostics.length === 1);
    folder.remove('gouji.json');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: DELETED }] });
    await client.until(() => client.latest(config)?.diagnostics.length === 0);
    await client.end();
  });

  test('ignores findings of one draft by rule, file and text', async () => {
    const folder = testFolder();
    folder.write('gouji.json', '{ "ignore": [{ "rule": "A02", "file": "子 目录/a.md", "text": "11" }] }');
    const client = await TestClient.start({ capabilities: RICH, folder: folder.uri });
    const [ignored, other] = [folder.uriOf('子 目录/a.md'), folder.uriOf('子 目录/b.md')];
    await client.open(ignored, DEFECTS);
    await client.open(other, DEFECTS);
    expect(levels(await client.items(ignored), 'A02')).toEqual([]);
    expect(levels(await client.items(other), 'A02')).toEqual([1]);
    await client.change(ignored, 2, { text: DEFECTS.replace('| 11 ', '| 9  ').replace('| 40 ', '| 38 ') });
    expect(levels(await client.items(ignored), 'X01')).toEqual([3]);
    await client.end();
  });

  test('is not looked for on behalf of a text that is no report', async () => {
    const folder = testFolder();
    folder.write('gouji.json', '[]');
    const client = await TestClient.start({ capabilities: RICH, folder: folder.uri });
    await client.open(folder.uriOf('notice.md'), NO_REPORT);
    await client.pull(folder.uriOf('notice.md'));
    expect(client.published).toEqual([]);
    await client.open(folder.uriOf('a.md'), DEFECTS);
    await client.pull(folder.uriOf('a.md'));
    expect(client.published.map((params) => params.uri)).toEqual([folder.uriOf('gouji.json')]);
    await client.end();
  });
});
