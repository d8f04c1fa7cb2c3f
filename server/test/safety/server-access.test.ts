import { mkdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { SERVER, TestClient } from '../lsp/support/client.js';
import { testFolder } from '../lsp/support/folder.js';
import { READER } from '../lsp/support/reading.js';
import { DEFECTS } from '../lsp/support/texts.js';
import { ofYear } from '../lsp/support/years.js';
import { accessIn, watchedServer } from './access.js';

const CONFIG = {
  previous: { 'a.md': '../outside/2019.md', 'b.md': 'linked/2019.md', 'c.md': 'link.md' },
  rollups: [{ report: 'a.md', parts: ['../outside/*.md', 'linked/*.md', 'link.md', '/etc/*'] }],
};

test('a session opens no socket, starts no process, writes no file and reads none outside of the workspace', async () => {
  const folder = testFolder();
  folder.write('outside/2019.md', ofYear(2019));
  for (const name of ['a.md', 'b.md', 'c.md']) folder.write(`drafts/${name}`, DEFECTS);
  folder.write('drafts/旧/2018.md', ofYear(2018));
  folder.write('drafts/gouji.json', JSON.stringify(CONFIG));
  symlinkSync(join(folder.path, 'outside'), join(folder.path, 'drafts/linked'), 'junction');
  if (process.platform !== 'win32')
    symlinkSync(join(folder.path, 'outside/2019.md'), join(folder.path, 'drafts/link.md'));
  mkdirSync(join(folder.path, 'log'));
  const log = join(folder.path, 'log/access');

  const command = watchedServer(log);
  const client = await TestClient.start({ capabilities: READER, folder: folder.uriOf('drafts'), command });
  const uris = ['a.md', 'b.md', 'c.md'].map((name) => folder.uriOf(`drafts/${name}`));
  for (const uri of uris) await client.open(uri, DEFECTS);
  for (const uri of uris) {
    const textDocument = { uri };
    const range = { start: { line: 0, character: 0 }, end: { line: 90, character: 0 } };
    await client.change(uri, 2, { range: { start: range.start, end: range.start }, text: '\n' });
    await client.request('workspace/symbol', { query: '示例' });
    await client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
    await client.request('textDocument/documentLink', { textDocument });
    await client.request('textDocument/formatting', { textDocument, options: { tabSize: 2, insertSpaces: true } });
    await client.request('gouji/reportView', { textDocument });
    await client.request('gouji/checkWorkspace', { uris, partialResultToken: 1 });
    expect((await client.items(uri)).length).toBeGreaterThan(0);
  }
  expect(await client.end()).toBe(0);

  const { modules, read, written } = accessIn(log);
  expect(modules).toEqual([]);
  expect(written).toEqual([]);
  const drafts = join(folder.path, 'drafts') + sep;
  expect(read.filter((path) => path.startsWith(drafts)).map((path) => basename(path))).toContain('2018.md');
  // Settings hold for every folder below them, so that they are looked for in each above.
  const isSettings = (path: string) => basename(path) === 'gouji.json' && drafts.startsWith(dirname(path));
  const own = [SERVER, ...['.js', '.cache'].map((end) => SERVER.replace(/\.js$/, `.code${end}`))];
  const strange = read.filter((path) => !(path + sep).startsWith(drafts) && !isSettings(path) && !own.includes(path));
  expect(strange).toEqual([]);
  expect(read.filter((path) => /link(?:ed)?\b/.test(path))).toEqual([]);
});
