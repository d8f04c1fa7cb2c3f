import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ApplyWorkspaceEditParams, ClientCapabilities } from 'vscode-languageserver/node';
import { checkText } from '../../src/service/check.js';
import { folderWith } from '../cli/support/run.js';
import { readDraftFile } from '../drafts/draft-files.js';
import { RICH, TestClient } from './support/client.js';

const RUNS: ClientCapabilities = { ...RICH, workspace: { ...RICH.workspace, executeCommand: {} } };
const CREATES: ClientCapabilities = {
  ...RUNS,
  workspace: {
    ...RUNS.workspace,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};
const TARGET = 'file:///drafts/new.md';
const LAST = 'file:///drafts/last.md';
const ASKED = { organ: '示例县示例局', year: 2024 };

interface Result {
  text: string;
  fileName: string;
  notes: string[];
  message: string;
  created: boolean;
}

async function start(capabilities: ClientCapabilities, answer: object = { applied: true }) {
  const client = await TestClient.start({ capabilities, locale: 'zh-cn' });
  const asked: ApplyWorkspaceEditParams[] = [];
  client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    asked.push(params);
    return answer;
  });
  const run = (command: string, ...args: unknown[]) =>
    client.request<Result>('workspace/executeCommand', { command, arguments: args });
  return { client, asked, run };
}

describe('a new draft', () => {
  test('is handed to a client that cannot create files', async () => {
    const { client, asked, run } = await start(RUNS);
    const result = await run('gouji.newDraft', { ...ASKED, target: TARGET });
    expect(result).toMatchObject({
      fileName: '示例县示例局2024年政府信息公开工作年度报告.md',
      notes: [],
      message: '这个编辑器不能由服务器新建文件，请自己保存',
      created: false,
    });
    expect(new Set(checkText(result.text).findings.map(({ rule }) => rule))).toEqual(new Set(['C02', 'T05', 'W02']));
    expect(asked).toEqual([]);
    await client.end();
  });

  test('is created by a client that can, never over another file', async () => {
    const { client, asked, run } = await start(CREATES);
    const result = await run('gouji.newDraft', { ...ASKED, kind: 'department', cells: 'zero', target: TARGET });
    expect(result).toMatchObject({ created: true, message: expect.stringContaining('已新建') });
    expect(asked[0]!.edit.documentChanges).toEqual([
      { kind: 'create', uri: TARGET, options: { overwrite: false, ignoreIfExists: false } },
      {
        textDocument: { uri: TARGET, version: null },
        edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: result.text }],
      },
    ]);
    await client.end();
  });

  test('is only handed over where no target is named', async () => {
    const { client, asked, run } = await start(CREATES);
    const result = await run('gouji.newDraft', ASKED);
    expect(result).toMatchObject({ created: false, message: expect.stringContaining('已写好') });
    expect(asked).toEqual([]);
    await client.end();
  });

  test('says that the editor refused', async () => {
    const { client, run } = await start(CREATES, { applied: false, failureReason: '已存在' });
    const result = await run('gouji.newDraft', { ...ASKED, target: TARGET });
    expect(result).toMatchObject({ created: false, message: expect.stringMatching(/没有新建.*已存在/) });
    expect(result.text).toContain('# 示例县示例局2024年');
    await client.end();
  });

  test.each([
    [[], /organ, year/],
    [[{ organ: 7, year: 2024 }], /organ, year/],
    [[{ ...ASKED, cells: 'x' }], /blank \| zero/],
    [[{ year: 2024 }], /没有给出机关名称/],
    [[{ organ: '示例局', year: 1999 }], /年度「1999」不对/],
  ])('refuses wrong arguments %j', async (args, said) => {
    const { client, run } = await start(RUNS);
    await expect(run('gouji.newDraft', ...args)).rejects.toThrow(said);
    await client.end();
  });
});

describe('rolling forward', () => {
  test('an open report gives the draft of the next year with its notes', async () => {
    const { client, run } = await start(RUNS);
    await client.open(LAST, readDraftFile('county-2020-pipe.md'), 'markdown');
    const result = await run('gouji.rollForward', LAST);
    expect(result.fileName).toBe('示例县人民政府2021年政府信息公开工作年度报告.md');
    expect(result.text).toContain('【待核】');
    expect(result.notes.join('\n')).toContain('上年结转');
    expect(await run('gouji.rollForward', { uri: LAST, cells: 'zero' })).not.toEqual(result);
    await client.end();
  });

  test('a report in a file that is not open is read from it', async () => {
    const { client, asked, run } = await start(CREATES);
    const folder = folderWith({ '2023.md': readDraftFile('county-2023-mixed.md') });
    const result = await run('gouji.rollForward', { uri: pathToFileURL(`${folder}/2023.md`).href, target: TARGET });
    expect(result).toMatchObject({ created: true });
    expect(asked).toHaveLength(1);
    await client.end();
  });

  test.each([
    [[], /uri/],
    [['file:///none/a.md'], /没有找到/],
    [[LAST], /不是政府信息公开年报/],
  ])('refuses what it cannot carry on from: %j', async (args, said) => {
    const { client, run } = await start(RUNS);
    await client.open(LAST, '购物清单', 'markdown');
    await expect(run('gouji.rollForward', ...args)).rejects.toThrow(said);
    await client.end();
  });
});
