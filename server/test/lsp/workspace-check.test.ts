import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver/node';
import type { WorkspaceCheck } from '../../../protocol/workspace-check.js';
import { readDraftFile } from '../drafts/draft-files.js';
import { TestClient } from './support/client.js';
import { type TestFolder, testFolder } from './support/folder.js';

const RIGHT = readDraftFile('county-2020-pipe.md');
const WRONG = readDraftFile('wrong-education-2023-sums.html');
const METHOD = 'gouji/checkWorkspace';

function reportsIn(folder: TestFolder): string[] {
  folder.write('b.md', RIGHT);
  folder.write('a.html', WRONG);
  folder.write('notes.md', '# Notes\n');
  writeFileSync(join(folder.path, 'broken.txt'), Uint8Array.of(0xff, 0xfe, 0x00));
  return ['notes.md', 'none.md', 'b.md', 'broken.txt', 'a.html'].map((name) => folder.uriOf(name));
}

describe('checking files that are not open', () => {
  test('tells of each report, by URI, what its own check would; other texts are passed over', async () => {
    const folder = testFolder();
    const client = await TestClient.start({ folder: folder.uri, locale: 'zh-cn' });
    const { reports, unreadable } = await client.request<WorkspaceCheck>(METHOD, { uris: reportsIn(folder) });
    expect(reports.map(({ uri }) => uri)).toEqual([folder.uriOf('a.html'), folder.uriOf('b.md')]);
    expect(reports[1]).toMatchObject({ organ: '示例县人民政府', year: 2020, edition: '2019', reconciles: 'yes' });
    await client.open(folder.uriOf('a.html'), WRONG);
    await client.until(() => client.published.some(({ uri }) => uri === folder.uriOf('a.html')));
    const shown = client.published.find(({ uri }) => uri === folder.uriOf('a.html'))!.diagnostics;
    expect(reports[0]!.findings.map(({ rule, range }) => [rule, range])).toEqual(
      shown.map(({ code, range }) => [code, range]),
    );
    expect(reports[0]!.counts.error).toBe(shown.filter(({ severity }) => severity === 1).length);
    expect(unreadable.map(({ uri }) => uri)).toContain(folder.uriOf('none.md'));
    expect(unreadable.every(({ reason }) => reason !== '')).toBe(true);
    await client.end();
  });

  test('takes an open draft as it stands in the editor, and the settings of gouji.json', async () => {
    const folder = testFolder();
    folder.write('a.html', WRONG);
    folder.write('gouji.json', '{"rules": {"A01": "off", "A02": "off", "A03": "off", "A04": "off"}}');
    const client = await TestClient.start({ folder: folder.uri });
    const uri = folder.uriOf('a.html');
    const ask = async () => (await client.request<WorkspaceCheck>(METHOD, { uris: [uri] })).reports[0];
    expect(await ask()).toMatchObject({ mismatches: 0, reconciles: 'unknown' });
    await client.open(uri, RIGHT);
    expect(await ask()).toMatchObject({ year: 2020, reconciles: 'yes' });
    await client.end();
  });

  test('sends what it has as it goes, with the progress', async () => {
    const folder = testFolder();
    const uris = Array.from({ length: 25 }, (_, i) => {
      folder.write(`${10 + i}.md`, RIGHT);
      return folder.uriOf(`${10 + i}.md`);
    });
    const client = await TestClient.start({ folder: folder.uri });
    const parts: WorkspaceCheck[] = [];
    const percents: number[] = [];
    client.connection.onProgress(new ProgressType<WorkspaceCheck>(), 'part', (part) => {
      parts.push(part);
    });
    client.connection.onProgress(new ProgressType<{ percentage?: number }>(), 'work', ({ percentage }) => {
      if (percentage !== undefined) percents.push(percentage);
    });
    const rest = await client.request<WorkspaceCheck>(METHOD, {
      uris,
      partialResultToken: 'part',
      workDoneToken: 'work',
    });
    expect(rest).toEqual({ reports: [], unreadable: [] });
    expect(parts.map(({ reports }) => reports.length)).toEqual([10, 10, 5]);
    expect(parts.flatMap(({ reports }) => reports.map(({ uri }) => uri))).toEqual(uris);
    expect(percents).toEqual([0, 40, 80, 100]);
    await client.end();
  });

  test('stops when it is cancelled, and answers others meanwhile', async () => {
    const folder = testFolder();
    folder.write('a.md', RIGHT);
    const uris = Array.from({ length: 3000 }, (_, i) => folder.uriOf(`a.md?${i}`));
    const client = await TestClient.start({ folder: folder.uri });
    const source = new CancellationTokenSource();
    const checking = client.connection.sendRequest(METHOD, { uris }, source.token);
    const refused = expect(checking).rejects.toThrow('Cancelled');
    expect(await client.request('gouji/status')).toMatchObject({ open: 0 });
    source.cancel();
    await refused;
    await client.end();
  });

  test('refuses what names no files', async () => {
    const client = await TestClient.start({});
    await expect(client.request(METHOD, {})).rejects.toThrow('uris');
    await client.end();
  });
});
