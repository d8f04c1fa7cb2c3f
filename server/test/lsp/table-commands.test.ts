import { describe, expect, test } from 'vitest';
import type { ApplyWorkspaceEditParams, ClientCapabilities } from 'vscode-languageserver/node';
import { parseReport } from '../../src/parse/parse-report.js';
import { checkText } from '../../src/service/check.js';
import { readDraftFile } from '../drafts/draft-files.js';
import { valuesOf } from '../parse/values.js';
import { RICH, TestClient } from './support/client.js';
import { edited, textEdits } from './support/edits.js';

const EDITED: ClientCapabilities = { ...RICH, workspace: { ...RICH.workspace, applyEdit: true, executeCommand: {} } };
const URI = 'file:///drafts/a.md';

interface Session {
  readonly client: TestClient;
  readonly asked: ApplyWorkspaceEditParams[];
  readonly shown: string[];
  run(command: string, ...args: unknown[]): Promise<{ applied: boolean; message: string }>;
}

async function start(text: string, answer = { applied: true } as object): Promise<Session> {
  const client = await TestClient.start({ capabilities: EDITED, locale: 'zh-cn' });
  const asked: ApplyWorkspaceEditParams[] = [];
  const shown: string[] = [];
  client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    asked.push(params);
    return answer;
  });
  client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown.push(message);
  });
  await client.open(URI, text, 'markdown', 5);
  const run: Session['run'] = (command, ...args) =>
    client.request('workspace/executeCommand', { command, arguments: args });
  return { client, asked, shown, run };
}

describe('a command of the server', () => {
  test('inserts a table into the version that was read, and says so', async () => {
    const text = readDraftFile('wrong-office-2021-no-table.md');
    const { client, asked, shown, run } = await start(text);
    const answer = await run('gouji.insertTable', URI, 'requests');
    expect(answer).toEqual({ applied: true, message: '已插入表二，各格填 0' });
    expect(asked[0]!.edit.documentChanges).toMatchObject([{ textDocument: { uri: URI, version: 5 } }]);
    const after = edited(text, textEdits(asked[0]!.edit));
    expect(parseReport(after).tables.requests?.rows).toHaveLength(25);
    await client.items(URI);
    expect(shown).toEqual([answer.message]);
    await client.end();
  });

  test('converts a table and tells what changed beside its form', async () => {
    const text = readDraftFile('wrong-town-2020-numbering.txt');
    const { client, asked, run } = await start(text);
    expect(await run('gouji.convertTable', URI, 'proceedings')).toEqual({
      applied: true,
      message: '表三已转成标准表。标签改用官方文字：结果维护→结果维持',
    });
    const after = edited(text, textEdits(asked[0]!.edit));
    expect(valuesOf(parseReport(after))).toEqual(valuesOf(parseReport(text)));
    await client.end();
  });

  test('computes the totals of a table anew', async () => {
    const text = readDraftFile('wrong-town-2020-total-backwards.txt');
    const { client, asked, run } = await start(text);
    const { message } = await run('gouji.recompute', URI, 'requests');
    expect(message).toMatch(/^表二重算了 \d 个总计：（七）总计·自然人 \d+→\d+/);
    const after = checkText(edited(text, textEdits(asked[0]!.edit)));
    expect(after.findings.map(({ rule }) => rule).filter((rule) => /^A0[12]$/.test(rule))).toEqual([]);
    await client.end();
  });

  test('says why nothing was changed', async () => {
    const { client, asked, run } = await start(readDraftFile('wrong-street-2021-two-forms.md'));
    const messages = [
      await run('gouji.convertTable', URI, 'disclosure'),
      await run('gouji.insertTable', URI, 'requests'),
      await run('gouji.recompute', URI, 'disclosure'),
    ];
    expect(messages).toEqual([
      { applied: false, message: '表一没有改动：表里混用了两版的列，请先统一' },
      { applied: false, message: '表二没有改动：已经有表二了' },
      { applied: false, message: '表一没有总计，不用重算' },
    ]);
    expect(asked).toEqual([]);
    await client.end();
  });

  test('for all tables makes one edit and tells only of the tables it is about', async () => {
    const { client, asked, run } = await start(readDraftFile('wrong-office-2021-no-table.md'));
    expect(await run('gouji.insertTable', URI, 'all')).toEqual({ applied: true, message: '已插入表二，各格填 0' });
    expect(asked).toHaveLength(1);
    await client.end();
  });

  test('for all tables says so where nothing is to be done', async () => {
    const { client, asked, run } = await start(readDraftFile('county-2020-pipe.md'));
    const messages = [await run('gouji.insertTable', URI, 'all'), await run('gouji.recompute', URI, 'all')];
    expect(messages.map(({ message }) => message)).toEqual(['三张表都有了，没有改动', '各表的总计都对，没有改动']);
    expect(asked).toEqual([]);
    await client.end();
  });

  test('says that the editor refused', async () => {
    const answer = { applied: false, failureReason: '只读' };
    const { client, run } = await start(readDraftFile('wrong-office-2021-no-table.md'), answer);
    const result = await run('gouji.insertTable', URI, 'requests');
    expect(result).toEqual({ applied: false, message: '编辑器没有接受改动：只读' });
    await client.end();
  });

  test.each([[[]], [[URI]], [[URI, 'nothing']], [[7, 'requests']]])('refuses wrong arguments %j', async (args) => {
    const { client, run } = await start(readDraftFile('county-2020-pipe.md'));
    await expect(run('gouji.recompute', ...args)).rejects.toThrow(/disclosure \| requests \| proceedings/);
    await client.end();
  });

  test('is there only for clients that let the server edit', async () => {
    const client = await TestClient.start({ capabilities: RICH });
    expect(client.initialized.capabilities.executeCommandProvider).toBeUndefined();
    await client.end();
  });
});
