import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SERVER, TestClient } from '../lsp/support/client.js';
import { testFolder } from '../lsp/support/folder.js';
import { READER } from '../lsp/support/reading.js';
import { DEFECTS } from '../lsp/support/texts.js';
import { ofYear } from '../lsp/support/years.js';

/** Rights hold for everybody but root, which tests may well be run by: the system's refusal, and a file that goes, are played. */
const FAULT = `
  const { basename } = require('node:path');
  const fs = require('node:fs');
  const refuse = (path) => Object.assign(new Error('EACCES: permission denied, ' + path), { code: 'EACCES' });
  const { open, readdir } = fs.promises;
  fs.promises.open = async (path, ...rest) => {
    if (basename(String(path)) === '2019.md') throw refuse(path);
    if (basename(String(path)) === '2018.md') fs.rmSync(path, { force: true });
    return open(path, ...rest);
  };
  fs.promises.readdir = async (path, ...rest) => {
    if (basename(String(path)) === 'locked') throw refuse(path);
    return readdir(path, ...rest);
  };`;

test('a folder and a report that may not be read, and one that goes before it is read, cost the others nothing', async () => {
  const folder = testFolder();
  for (const name of ['2019.md', '2018.md', 'locked/2017.md']) folder.write(`drafts/${name}`, ofYear(2019));
  folder.write('drafts/a.md', DEFECTS);
  folder.write('fault.cjs', FAULT);
  const command = [process.execPath, '--require', join(folder.path, 'fault.cjs'), SERVER, '--stdio'];
  const client = await TestClient.start({ capabilities: READER, folder: folder.uriOf('drafts'), command });
  const uri = folder.uriOf('drafts/a.md');
  await client.open(uri, DEFECTS);
  for (let times = 0; times < 3; times++) {
    await client.request('workspace/symbol', { query: '示例' });
    expect((await client.items(uri)).map(({ code }) => code)).toContain('A02');
  }
  expect(client.log.filter((line) => line.includes('2019.md'))).toHaveLength(1);
  expect(client.log.filter((line) => line.includes('locked'))).toEqual([
    '没有权限打开，里面的年报不在跨文件的查找之内：locked',
  ]);
  expect(client.log.filter((line) => line.includes('2018.md'))).toEqual([]);
  expect(await client.end()).toBe(0);
});
