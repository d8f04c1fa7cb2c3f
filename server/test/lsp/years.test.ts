import { expect, test } from 'vitest';
import { POOR, RICH, TestClient } from './support/client.js';
import { type TestFolder, testFolder } from './support/folder.js';
import { NO_REPORT, RIGHT } from './support/texts.js';
import { ofYear } from './support/years.js';

const CHANGED = 2;
const DELETED = 3;
/** Last year's report carries on something else than the draft has, and the very same. */
const DIFFERS = ofYear(2019);
const rowOf = (text: string, label: string) => text.split('\n').find((line) => line.includes(label))!;
const carried = rowOf(RIGHT, '二、上年结转').split('|').slice(-8).join('|');
const AGREES = DIFFERS.replace(rowOf(DIFFERS, '| 四、结转下年度继续办理'), `| 四、结转下年度继续办理 | | |${carried}`);

async function start(folder: TestFolder, capabilities = RICH) {
  const client = await TestClient.start({ capabilities, folder: folder.uri });
  const uri = folder.uriOf('今年.md');
  await client.open(uri, RIGHT);
  const written = async (name: string, type: number) => {
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf(name), type }] });
  };
  return { client, uri, written };
}

/** Pulls after each refresh until Y01 is there, or gone. */
async function pulled(client: TestClient, uri: string, wanted: boolean) {
  for (;;) {
    const seen = client.refreshed.length;
    const found = (await client.items(uri)).filter(({ code }) => code === 'Y01');
    if (found.length > 0 === wanted) return found;
    await client.until(() => client.refreshed.length > seen);
  }
}

function published(client: TestClient, uri: string, wanted: boolean) {
  const found = () => client.latest(uri)?.diagnostics.some(({ code }) => code === 'Y01');
  return client.until(() => found() === wanted);
}

test('what was carried over is held against last year’s report of the workspace, with its cells there', async () => {
  const folder = testFolder();
  folder.write('旧/去年 的.txt', DIFFERS);
  folder.write('说明.md', NO_REPORT);
  const { client, uri } = await start(folder);
  const [found] = await pulled(client, uri, true);
  const other = found!.relatedInformation!.filter(({ location }) => location.uri === folder.uriOf('旧/去年 的.txt'));
  const next = DIFFERS.split('\n').findIndex((line) => line.startsWith('| 四、结转下年度继续办理'));
  expect(other.map(({ location }) => location.range.start.line)).toContain(next);
  expect(found!.message).toContain('去年 的.txt');
  await client.end();
});

test('the findings follow when last year’s report changes on disk, for clients that pull', async () => {
  const folder = testFolder();
  folder.write('去年.md', AGREES);
  const { client, uri, written } = await start(folder);
  await pulled(client, uri, false);
  folder.write('去年.md', `${DIFFERS}\n`);
  await written('去年.md', CHANGED);
  await pulled(client, uri, true);
  folder.remove('去年.md');
  await written('去年.md', DELETED);
  await pulled(client, uri, false);
  await client.end();
});

test('the findings follow when last year’s report changes in the editor, for clients that are told', async () => {
  const folder = testFolder();
  folder.write('去年.md', AGREES);
  const { client, uri } = await start(folder, POOR);
  const last = folder.uriOf('去年.md');
  await client.open(last, DIFFERS);
  await published(client, uri, true);
  await client.change(last, 2, { text: AGREES });
  await published(client, uri, false);
  await client.change(last, 3, { text: DIFFERS });
  await published(client, uri, true);
  // What is on disk counts again once the editor lets go of it.
  await client.notify('textDocument/didClose', { textDocument: { uri: last } });
  await published(client, uri, false);
  await client.end();
});

test('the report that gouji.json names is taken, and another one when it names another', async () => {
  const folder = testFolder();
  folder.write('甲.md', AGREES);
  folder.write('乙.md', DIFFERS);
  folder.write('gouji.json', '{ "previous": { "今年.md": "乙.md" } }');
  const { client, uri, written } = await start(folder);
  await pulled(client, uri, true);
  folder.write('gouji.json', '{ "previous": { "今年.md": "甲.md" } }');
  await written('gouji.json', CHANGED);
  await pulled(client, uri, false);
  await client.end();
});

/** Pulls after each refresh until Y01 says what is wanted. */
async function pulledSaying(client: TestClient, uri: string, text: string) {
  for (;;) {
    const seen = client.refreshed.length;
    const found = (await client.items(uri)).find(
      ({ code, message }) => code === 'Y01' && String(message).includes(text),
    );
    if (found) return found;
    await client.until(() => client.refreshed.length > seen);
  }
}

test('two reports that claim to be last year’s are named at the title, and none is compared', async () => {
  const folder = testFolder();
  folder.write('甲.md', DIFFERS);
  folder.write('旧/乙.md', AGREES);
  const { client, uri, written } = await start(folder);
  expect(await pulledSaying(client, uri, '甲.md、旧/乙.md 都说自己是上一年的年报')).toMatchObject({
    severity: 3,
    range: { start: { line: 0 } },
  });
  folder.remove('甲.md');
  await written('甲.md', DELETED);
  await pulled(client, uri, false);
  await client.end();
});

test('a file that gouji.json names and that is not there, no report or of another year, is named at the title', async () => {
  const folder = testFolder();
  folder.write('说明.md', NO_REPORT);
  folder.write('前年.md', ofYear(2018));
  folder.write('gouji.json', '{ "previous": { "今年.md": "归档/没有.md" } }');
  const { client, uri, written } = await start(folder);
  expect(await pulledSaying(client, uri, '归档/没有.md 找不到')).toMatchObject({ severity: 2 });
  folder.write('gouji.json', '{ "previous": { "今年.md": "说明.md" } }');
  await written('gouji.json', CHANGED);
  await pulledSaying(client, uri, '说明.md 找不到，或不是年报');
  folder.write('gouji.json', '{ "previous": { "今年.md": "前年.md" } }');
  await written('gouji.json', CHANGED);
  await pulledSaying(client, uri, '前年.md 不是上一年的年报');
  await client.end();
});
