import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { draft } from '../rules/support/draft.js';
import { POOR, RICH, TestClient } from './support/client.js';
import { type TestFolder, testFolder } from './support/folder.js';
import { NO_REPORT } from './support/texts.js';

const CHANGED = 2;
const DELETED = 3;
const row = (count: number) => [count, 0, 0, 0, 0, 0, count];
const report = (organ: string, count: number, year = 2023) =>
  draft({ organ, year, requests: { new: row(count), r1: row(count), total: row(count) } });
const county = (count: number) => report('示例县人民政府', count);
const CONFIG = '{ "rollups": [{ "report": "县.md", "parts": ["部门/*.md", "乡镇/*.md"] }] }';

function countyFolder(): TestFolder {
  const folder = testFolder();
  folder.write('gouji.json', CONFIG);
  for (let i = 0; i < 4; i++) folder.write(`部门/${i}.md`, report(`示例县第${i}局`, 1));
  folder.write('乡镇/甲.md', report('示例县示例镇人民政府', 1));
  return folder;
}

async function start(folder: TestFolder, text: string, capabilities = RICH) {
  const client = await TestClient.start({ capabilities, folder: folder.uri });
  const uri = folder.uriOf('县.md');
  await client.open(uri, text);
  const written = (name: string, type: number) =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf(name), type }] });
  return { client, uri, written };
}

function messagesOf(found: readonly Diagnostic[]): string[] {
  return found.map(({ message }) => String(message));
}

/** Pulls after each refresh until the findings of roll-ups are as wanted. */
async function pulled(client: TestClient, uri: string, wanted: (messages: readonly string[]) => boolean) {
  for (;;) {
    const seen = client.refreshed.length;
    const found = (await client.items(uri)).filter(({ code }) => String(code).startsWith('U'));
    if (wanted(messagesOf(found))) return found;
    await client.until(() => client.refreshed.length > seen);
  }
}

const nothing = (messages: readonly string[]) => messages.length === 0;
const saying = (text: string) => (messages: readonly string[]) => messages.some((message) => message.includes(text));

test('a whole is held against its parts, and the difference points to their cells', async () => {
  const folder = countyFolder();
  const { client, uri } = await start(folder, county(6));
  const [found, ...others] = await pulled(client, uri, saying('6≠5'));
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: 'U01', severity: 1 });
  const town = found!.relatedInformation!.find(({ location }) => location.uri === folder.uriOf('乡镇/甲.md'));
  const line = report('示例县示例镇人民政府', 1)
    .split('\n')
    .findIndex((each) => each.includes('一、本年新收'));
  expect(town).toMatchObject({ location: { range: { start: { line } } }, message: expect.stringContaining('：1') });
  await client.end();
});

test('nothing is said of a report that no roll-up names, nor of a whole that is the sum', async () => {
  const folder = countyFolder();
  const { client, uri } = await start(folder, county(7));
  await client.open(folder.uriOf('部门/0.md'), report('示例县第0局', 1));
  await pulled(client, uri, saying('7≠5'));
  await client.change(uri, 2, { text: county(5) });
  await pulled(client, uri, nothing);
  expect((await client.items(folder.uriOf('部门/0.md'))).filter(({ code }) => String(code).startsWith('U'))).toEqual(
    [],
  );
  await client.end();
});

test('only the part that was written is read again', async () => {
  const folder = countyFolder();
  const { client, uri, written } = await start(folder, county(6));
  await pulled(client, uri, saying('6≠5'));
  const before = await client.status();
  folder.write('部门/2.md', `${report('示例县第2局', 3)}\n`);
  await written('部门/2.md', CHANGED);
  await pulled(client, uri, saying('6≠7'));
  // For what it is, and for its numbers.
  expect((await client.status()).filesRead - before.filesRead).toBe(2);
  folder.remove('部门/3.md');
  await written('部门/3.md', DELETED);
  await pulled(client, uri, nothing);
  expect((await client.status()).filesRead - before.filesRead).toBe(2);
  await client.end();
});

test('no file is read again while the whole or a part is typed in', async () => {
  const folder = countyFolder();
  const { client, uri } = await start(folder, county(6));
  const part = folder.uriOf('部门/1.md');
  await pulled(client, uri, saying('6≠5'));
  await client.open(part, report('示例县第1局', 1));
  await pulled(client, uri, saying('6≠5'));
  const { filesRead, listings } = await client.status();
  for (let version = 2; version < 6; version++) {
    await client.change(part, version, { text: report('示例县第1局', version * 10) });
    await pulled(client, uri, saying(`6≠${4 + version * 10}`));
    await client.change(uri, version, { text: `${county(6)}${'\n'.repeat(version)}` });
    await pulled(client, uri, saying(`6≠${4 + version * 10}`));
  }
  expect(await client.status()).toMatchObject({ filesRead, listings });
  await client.end();
});

test('findings follow a part in the editor, and its file once it is closed, for clients that are told', async () => {
  const folder = countyFolder();
  const { client, uri } = await start(folder, county(6), POOR);
  const told = (text: string | null) =>
    client.until(() => {
      const messages = (client.latest(uri)?.diagnostics ?? []).filter(({ code }) => code === 'U01');
      return text === null ? messages.length === 0 : messagesOf(messages).some((message) => message.includes(text));
    });
  const part = folder.uriOf('部门/1.md');
  await told('6≠5');
  await client.open(part, report('示例县第1局', 2));
  await told(null);
  await client.change(part, 2, { text: NO_REPORT });
  await told('部门/1.md 不是政府信息公开年报');
  await client.close(part);
  await told('6≠5');
  await client.end();
});

test('findings follow gouji.json', async () => {
  const folder = countyFolder();
  const { client, uri, written } = await start(folder, county(4));
  await pulled(client, uri, saying('4≠5'));
  folder.write('gouji.json', '{ "rollups": [{ "report": "县.md", "parts": ["部门/*.md"] }] }');
  await written('gouji.json', CHANGED);
  await pulled(client, uri, nothing);
  folder.write('gouji.json', '{ "rollups": [{ "report": "县.md", "parts": ["部门/?.md", "部门/0.md", "镇/*.md"] }] }');
  await written('gouji.json', CHANGED);
  const found = await pulled(client, uri, saying('镇/*.md 没有找到文件'));
  expect(messagesOf(found).join('\n')).toContain('不止一条写到 部门/0.md');
  await client.end();
});

test('neither `..` nor a link leads out of the workspace', async () => {
  const folder = countyFolder();
  const outside = testFolder();
  outside.write('外.md', report('示例县外局', 100));
  folder.write('县/gouji.json', '{ "rollups": [{ "report": "县.md", "parts": ["../部门/*.md", "../../*/外.md"] }] }');
  symlinkSync(join(outside.path, '外.md'), join(folder.path, '部门/链接.md'));
  symlinkSync(outside.path, join(folder.path, '部门/链接'));
  const client = await TestClient.start({ capabilities: RICH, folder: folder.uri });
  const uri = folder.uriOf('县/县.md');
  await client.open(uri, county(3));
  const found = await pulled(client, uri, saying('3≠4'));
  expect(messagesOf(found).join('\n')).toContain('../../*/外.md');
  expect(
    found.flatMap(({ relatedInformation }) => relatedInformation ?? []).map(({ location }) => location.uri),
  ).not.toContain(outside.uriOf('外.md'));
  await client.end();
});

test('where the workspace cannot be seen whole, nothing is reported that what is not seen may explain', async () => {
  const folder = countyFolder();
  const client = await TestClient.start({ capabilities: RICH, folder: folder.uriOf('部门') });
  const uri = folder.uriOf('县.md');
  folder.write('gouji.json', '{ "rollups": [{ "report": "县.md", "parts": ["*/*.md"] }] }');
  await client.open(uri, county(6));
  await pulled(client, uri, saying('没有找全'));
  await client.change(uri, 2, { text: county(3) });
  await pulled(client, uri, saying('3≠4'));
  await client.end();
});
