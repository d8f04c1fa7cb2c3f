import { describe, expect, test } from 'vitest';
import type { ApplyWorkspaceEditParams, ClientCapabilities, CodeAction, Command } from 'vscode-languageserver/node';
import { checkText } from '../../src/service/check.js';
import { POOR, RICH, TestClient } from './support/client.js';
import { edited, textEdits } from './support/edits.js';
import { DEFECTS } from './support/texts.js';

const URI = 'file:///drafts/a.md';
/** A client of the protocol's first versions. */
const OLD: ClientCapabilities = { workspace: { applyEdit: true }, textDocument: { codeAction: {} } };
const whole = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
const asked = { textDocument: { uri: URI }, range: whole, context: { diagnostics: [] } };

async function start(capabilities: ClientCapabilities) {
  const client = await TestClient.start({ capabilities, locale: 'zh-cn' });
  const applied: ApplyWorkspaceEditParams[] = [];
  const shown: string[] = [];
  client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    applied.push(params);
    return { applied: true };
  });
  client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown.push(message);
  });
  await client.open(URI, DEFECTS, 'markdown', 3);
  return { client, applied, shown };
}

describe('a client without code action literals', () => {
  test('gets each action as a command with the same title and edits, marked where it is to be confirmed', async () => {
    const rich = await start({ ...RICH, workspace: { ...RICH.workspace, workspaceEdit: {} } });
    const actions = await rich.client.request<CodeAction[]>('textDocument/codeAction', asked);
    await rich.client.end();
    const { client } = await start(OLD);
    const commands = await client.request<Command[]>('textDocument/codeAction', asked);
    expect(commands.map(({ title }) => title.replace('（请核对）', ''))).toEqual(actions.map(({ title }) => title));
    expect(commands.map((command) => command.arguments)).toEqual(
      actions.map(({ edit }) => [URI, 3, edit?.changes?.[URI]]),
    );
    expect(commands.some(({ title }) => title.endsWith('（请核对）'))).toBe(true);
    expect(commands.some(({ title }) => !title.endsWith('（请核对）'))).toBe(true);
    await client.end();
  });

  test('runs one of them, and its plain edits mend the finding', async () => {
    const { client, applied } = await start(OLD);
    const commands = await client.request<Command[]>('textDocument/codeAction', asked);
    const { command, arguments: args } = commands.find(({ title }) => title.includes('「无」'))!;
    expect(await client.request('workspace/executeCommand', { command, arguments: args })).toBe(true);
    expect(applied.map(({ edit }) => Object.keys(edit))).toEqual([['changes']]);
    const codes = (text: string) => checkText(text).findings.map(({ rule }) => rule);
    expect(codes(DEFECTS)).toContain('S07');
    expect(codes(edited(DEFECTS, textEdits(applied[0]!.edit)))).not.toContain('S07');
    await client.end();
  });

  test('changes nothing where the text has changed since', async () => {
    const { client, applied, shown } = await start(OLD);
    const [first] = await client.request<Command[]>('textDocument/codeAction', asked);
    await client.change(URI, 4, { text: `${DEFECTS}\n` });
    expect(await client.request('workspace/executeCommand', first)).toBe(false);
    expect(applied).toEqual([]);
    expect(shown).toEqual(['文字已经改动，这次没有改。请再选一次。']);
    await client.end();
  });

  test('is refused what are no edits', async () => {
    const { client } = await start(OLD);
    const wrong = { command: 'gouji.applyEdits', arguments: [URI, 3, [{ newText: 'x' }]] };
    await expect(client.request('workspace/executeCommand', wrong)).rejects.toThrow(/TextEdit/);
    await client.end();
  });
});

test('a client that takes no edits of the server, or knows code actions, is offered no such command', async () => {
  for (const capabilities of [POOR, RICH, { textDocument: { codeAction: {} } }]) {
    const client = await TestClient.start({ capabilities });
    const { executeCommandProvider, codeActionProvider } = client.initialized.capabilities;
    expect(executeCommandProvider?.commands ?? []).not.toContain('gouji.applyEdits');
    expect(codeActionProvider !== undefined).toBe(capabilities === RICH);
    await client.end();
  }
});

test('no edit of a client without versioned edits is anything but plain', async () => {
  const { client } = await start({ textDocument: { codeAction: RICH.textDocument!.codeAction! } });
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', asked);
  expect(actions.length).toBeGreaterThan(3);
  expect(actions.map(({ edit }) => Object.keys(edit ?? {}))).toEqual(actions.map(() => ['changes']));
  const edits = actions.flatMap(({ edit }) => edit?.changes?.[URI] ?? []);
  expect(new Set(edits.flatMap((edit) => Object.keys(edit)))).toEqual(new Set(['range', 'newText']));
  await client.end();
});
