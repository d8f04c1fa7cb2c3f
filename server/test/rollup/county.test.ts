import { expect, it } from 'vitest';
import { folderWith, gouji } from '../cli/support/run.js';
import { RICH, TestClient } from '../lsp/support/client.js';
import { testFolder } from '../lsp/support/folder.js';
import { rightCounty, wrongCounty } from './county-workspace.js';

interface Found {
  readonly file: string;
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly message: string }[];
}

async function check(files: Readonly<Record<string, string>>) {
  const { out, err } = await gouji(['check', '.', '--format', 'json', '--fail-on', 'info'], { cwd: folderWith(files) });
  return { files: JSON.parse(out).files as readonly Found[], err };
}

function told(files: readonly Found[]): string[] {
  return files
    .flatMap(({ file, findings }) => findings.map(({ rule, severity }) => `${file} ${rule} ${severity}`))
    .sort();
}

it('finds nothing in three years of a county and its forty parts that are right', async () => {
  const { files, err } = await check(rightCounty(40).files);
  expect(files.length).toBe(123);
  expect(files.flatMap(({ file, findings }) => findings.map(({ message }) => `${file} ${message}`))).toEqual([]);
  expect(err).toBe('');
});

it('finds what was made wrong in them, and nothing else', async () => {
  const county = wrongCounty();
  const { files } = await check(county.files);
  expect(told(files)).toEqual(county.defects);
  const messages = files.flatMap(({ findings }) => findings.map(({ message }) => message)).join('\n');
  for (const named of ['2022/乡镇/33.md 没有找到文件', '2021/乡镇/38.md 是 2020 年度的', '2023/部门/11 副本.md']) {
    expect(messages).toContain(named);
  }
});

it('finds the same in the editor, from what is open and what is not', async () => {
  const { files, defects } = wrongCounty();
  const folder = testFolder();
  for (const [name, text] of Object.entries(files)) folder.write(name, text);
  const opened = [...new Set(defects.map((defect) => defect.split('.md ')[0]!))].map((name) => `${name}.md`);
  const client = await TestClient.start({ capabilities: RICH, folder: folder.uri });
  for (const name of opened) await client.open(folder.uriOf(name), files[name]!);
  const level = ['', 'error', 'warning', 'info'];
  for (;;) {
    const seen = client.refreshed.length;
    const found: string[] = [];
    for (const name of opened) {
      const items = await client.items(folder.uriOf(name));
      found.push(...items.map(({ code, severity }) => `${name} ${code} ${level[severity ?? 0]}`));
    }
    if (found.length >= defects.length) {
      expect(found.sort()).toEqual(defects);
      break;
    }
    await client.until(() => client.refreshed.length > seen);
  }
  await client.end();
});
