import { expect, test } from 'vitest';
import type { ComparedReports, LastYearReports } from '../../../protocol/compare.js';
import { draft } from '../rules/support/draft.js';
import { TestClient } from './support/client.js';
import { testFolder } from './support/folder.js';

test('two files are compared, as they stand in the editor where they are open', async () => {
  const folder = testFolder();
  folder.write('2022.md', draft({ year: 2022, requests: { next: [3] } }));
  folder.write('2023.md', draft({ year: 2023, requests: { carry: [3] } }));
  folder.write('notes.md', '# Notes\n');
  const client = await TestClient.start({ folder: folder.uri, locale: 'zh-cn' });
  const uri = (name: string) => folder.uriOf(name);
  const compare = (name: string, other: string) =>
    client.request<ComparedReports>('gouji/compareReports', { uri: uri(name), with: uri(other) });
  expect(await compare('2023.md', '2022.md')).toMatchObject({ mismatches: 0 });
  await client.open(uri('2023.md'), draft({ year: 2023, requests: { carry: [2] } }));
  const { title, markdown, mismatches } = await compare('2023.md', '2022.md');
  expect([title, mismatches]).toEqual(['示例县示例局2023年年报与示例县示例局2022年年报比较', 1]);
  expect(markdown).toContain(`# ${title}`);
  await expect(compare('2023.md', 'notes.md')).rejects.toThrow('不是政府信息公开年报');
  await expect(compare('2023.md', 'none.md')).rejects.toThrow('没有找到');
  await client.end();
});

test('last year’s report is found in the workspace, and several are all named', async () => {
  const folder = testFolder();
  folder.write('2022.md', draft({ year: 2022 }));
  folder.write('2023.md', draft({ year: 2023 }));
  folder.write('other.md', draft({ year: 2022, organ: '示例县另一局' }));
  const client = await TestClient.start({ folder: folder.uri, locale: 'zh-cn' });
  const names = async (name: string) => {
    const { uris } = await client.request<LastYearReports>('gouji/lastYear', { uri: folder.uriOf(name) });
    return uris.map((uri) => uri.replace(/.*\//, '')).sort();
  };
  expect(await names('2023.md')).toEqual(['2022.md']);
  expect(await names('2022.md')).toEqual([]);
  await client.open(folder.uriOf('copy.md'), draft({ year: 2022 }));
  expect(await names('2023.md')).toEqual(['2022.md', 'copy.md']);
  await client.end();
});
