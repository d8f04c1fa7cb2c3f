import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { folderWith } from '../cli/support/run.js';
import { readDraftFile } from '../drafts/draft-files.js';
import { TestClient } from './support/client.js';

const TITLE = '示例县示例局2023年政府信息公开工作年度报告';
const DRAFT = readDraftFile('county-2020-pipe.md').replace(/^# .*$/m, `# ${TITLE}`);

test('whose report a file is, and of which year; as it stands in the editor where it is open', async () => {
  const folder = folderWith({ 'a.md': DRAFT, 'notes.md': '# Notes\n' });
  writeFileSync(join(folder, 'office.md'), Uint8Array.of(0xff, 0xfe, 0x00));
  const uri = (name: string) => pathToFileURL(join(folder, name)).href;
  const client = await TestClient.start();
  const ask = (name: string) => client.request('gouji/identity', { uri: uri(name) });
  expect(await ask('a.md')).toEqual({ organ: '示例县示例局', year: 2023 });
  expect([await ask('notes.md'), await ask('office.md'), await ask('none.md')]).toEqual([null, null, null]);
  await client.open(uri('a.md'), DRAFT.replace('示例局2023年', '示例局2024年'));
  expect(await ask('a.md')).toEqual({ organ: '示例县示例局', year: 2024 });
  await client.end();
});
