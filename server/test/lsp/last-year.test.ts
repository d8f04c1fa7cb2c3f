import { expect, test } from 'vitest';
import type { ClientCapabilities, Hover, MarkupContent } from 'vscode-languageserver/node';
import { encodeGb } from '../cli/support/encode.js';
import { RICH, TestClient } from './support/client.js';
import { type TestFolder, testFolder } from './support/folder.js';
import { positionOf } from './support/reading.js';
import { NO_REPORT, RIGHT } from './support/texts.js';
import { draftOf, ofYear } from './support/years.js';

const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;
const UNWATCHING: ClientCapabilities = { ...RICH, workspace: { ...RICH.workspace, didChangeWatchedFiles: {} } };

async function start(folder: TestFolder, capabilities = RICH, locale = 'zh-cn') {
  const client = await TestClient.start({ capabilities, folder: folder.uri, locale });
  await client.open(folder.uriOf('今年.md'), RIGHT);
  const hover = async (part: string, into = 0, text = RIGHT) => {
    const { line, character } = positionOf(text, part);
    const position = { line, character: character + into };
    const textDocument = { uri: folder.uriOf('今年.md') };
    const found = await client.request<Hover | null>('textDocument/hover', { textDocument, position });
    return found === null ? '' : (found.contents as MarkupContent).value;
  };
  const told = (...changes: [string, number][]) =>
    client.notify('workspace/didChangeWatchedFiles', {
      changes: changes.map(([name, type]) => ({ uri: folder.uriOf(name), type })),
    });
  return { client, hover, told };
}

const lineOf = (part: string) => RIGHT.split('\n').find((line) => line.includes(part))!;
const CARRY = lineOf('二、上年结转政府信息公开申请数量');
const NEW = lineOf('一、本年新收政府信息公开申请数量');
/** Into the cell of 自然人. */
const PERSON = NEW.indexOf('| 8 ') + 2;

test('a cell shows the number of last year’s report, whatever its file is called', async () => {
  const folder = testFolder();
  folder.write('旧/一份.txt', ofYear(2019).replaceAll(NEW, NEW.replace('| 8 ', '| 5 ')));
  folder.write('说明.md', NO_REPORT);
  const { client, hover } = await start(folder);
  expect(await hover(NEW, PERSON)).toContain('上年（2019）：5，今年多 3（旧/一份.txt）');
  expect(await hover(CARRY, PERSON)).toContain('上年（2019）「结转下年度继续办理」：1，今年多 1（旧/一份.txt）');
  expect(await hover(CARRY, 2)).toMatch(/「结转下年度继续办理」：自然人 1 · 商业企业 0 · .*总计 1（旧/);
  await client.end();
});

test('in English too', async () => {
  const folder = testFolder();
  folder.write('a.md', ofYear(2019, 2));
  const { client, hover } = await start(folder, RICH, 'en');
  expect(await hover(NEW, PERSON)).toContain('Last year (2019): 8, this year the same (a.md)');
  expect(await hover(CARRY, PERSON)).toContain('Last year (2019), 结转下年度继续办理: 2, this year the same (a.md)');
  await client.end();
});

test('a file in GB18030 is read as the command reads it', async () => {
  const folder = testFolder();
  folder.write('a.txt', encodeGb(ofYear(2019).replaceAll('•', '')));
  const { client, hover } = await start(folder);
  expect(await hover(NEW, PERSON)).toContain('上年（2019）：8');
  await client.end();
});

test('other organs, other years and texts that are no report are not last year’s', async () => {
  const folder = testFolder();
  folder.write('a.md', ofYear(2018));
  folder.write('b.md', ofYear(2019).replaceAll('示例县人民政府', '示例乡人民政府'));
  folder.write('c.md', NO_REPORT);
  folder.write('node_modules/d.md', ofYear(2019));
  folder.write('.git/e.md', ofYear(2019));
  const { client, hover } = await start(folder);
  expect(await hover(NEW, PERSON)).not.toContain('上年（');
  await client.end();
});

test('two that claim the same organ and year are named, and neither is used', async () => {
  const folder = testFolder();
  folder.write('a.md', ofYear(2019));
  folder.write('b/a.md', ofYear(2019, 3));
  const { client, hover, told } = await start(folder);
  const ambiguous = await hover(NEW, PERSON);
  expect(ambiguous).toContain('有 2 份本机关 2019 年度的年报');
  expect(ambiguous).toContain('a.md、b/a.md');
  expect(ambiguous).not.toContain('上年（2019）');
  folder.remove('a.md');
  await told(['a.md', DELETED]);
  expect(await hover(CARRY, PERSON)).toContain('：3，今年少 1（b/a.md）');
  await client.end();
});

test('an open report counts as it stands in the editor, then as it stands on the disk', async () => {
  const folder = testFolder();
  folder.write('a.md', ofYear(2019, 1));
  const { client, hover } = await start(folder);
  await client.open(folder.uriOf('a.md'), ofYear(2019, 4));
  expect(await hover(CARRY, PERSON)).toContain('：4，');
  await client.change(folder.uriOf('a.md'), 2, { text: ofYear(2019, 5) });
  expect(await hover(CARRY, PERSON)).toContain('：5，');
  await client.change(folder.uriOf('a.md'), 3, { text: NO_REPORT });
  expect(await hover(CARRY, PERSON)).not.toContain('上年（');
  await client.close(folder.uriOf('a.md'));
  expect(await hover(CARRY, PERSON)).toContain('：1，');
  await client.end();
});

test('files that are made, written and deleted are followed as the client tells of them', async () => {
  const folder = testFolder();
  const { client, hover, told } = await start(folder);
  await client.until(() => client.registrations.includes('workspace/didChangeWatchedFiles'));
  expect(client.watched).toContain('**/*.{md,markdown,txt,html,htm}');
  expect(await hover(CARRY, PERSON)).not.toContain('上年（');
  folder.write('旧/a.md', ofYear(2019, 1));
  await told(['旧/a.md', CREATED]);
  expect(await hover(CARRY, PERSON)).toContain('：1，');
  folder.write('旧/a.md', ofYear(2019, 6));
  await told(['旧/a.md', CHANGED]);
  expect(await hover(CARRY, PERSON)).toContain('：6，');
  folder.remove('旧/a.md');
  await told(['旧', DELETED]);
  expect(await hover(CARRY, PERSON)).not.toContain('上年（');
  await client.end();
});

test('of a client that tells of no files, the folder is listed at each question', async () => {
  const folder = testFolder();
  const { client, hover } = await start(folder, UNWATCHING);
  expect(await hover(CARRY, PERSON)).not.toContain('上年（');
  folder.write('a.md', ofYear(2019, 1));
  expect(await hover(CARRY, PERSON)).toContain('：1，');
  folder.write('a.md', ofYear(2019, 16));
  expect(await hover(CARRY, PERSON)).toContain('：16，');
  folder.remove('a.md');
  expect(await hover(CARRY, PERSON)).not.toContain('上年（');
  await client.end();
});

test('over the change of the form only rows and columns that both years have are compared', async () => {
  const folder = testFolder();
  const text = draftOf(2021);
  folder.write('a.md', draftOf(2020));
  const { client, hover } = await start(folder);
  await client.change(folder.uriOf('今年.md'), 2, { text });
  expect(await hover('二、上年结转政府信息公开申请数量', 2, text)).toContain(
    '上年（2020）「结转下年度继续办理」：自然人',
  );
  expect(await hover('行政强制', 1, text)).toContain('上年（2020）：本年处理决定数量');
  expect(await hover('行政规范性文件', 1, text)).not.toContain('上年（');
  expect(await hover('3.其他', 2, text)).not.toContain('上年（');
  await client.end();
});

test('each file of the workspace is read once, for the findings and for what is asked', async () => {
  const folder = testFolder();
  folder.write('a.md', ofYear(2019));
  folder.write('b.txt', NO_REPORT);
  const { client, hover } = await start(folder);
  await hover(NEW, PERSON);
  // Both files for what they are, one of them for its numbers.
  expect(await client.status()).toMatchObject({ listings: 1, filesRead: 3 });
  await hover(CARRY, PERSON);
  expect(await client.status()).toMatchObject({ listings: 1, filesRead: 3 });
  await client.end();
});
