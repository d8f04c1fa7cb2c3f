import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { GoujiApi } from '../../../protocol/api.js';
import { encodeGb18030, type WrongDraft, writeMade, wrongDraft } from './draft.js';
import { findings, ruleOf, whenFindings } from './wait.js';

const NOTES = '# Notes\n\n| item | total |\n| --- | --- |\n| apples | 3 |\n\n会议纪要：下周开会，讨论公司章程。\n';
const IS_SUM = /^A0[1-4]$/;
const ENGLISH = /[a-z]{3} [a-z]{2}/;

/** Before any report was met. */
export function registerNoReport(): void {
  describe('a document that is no report', () => {
    it('starts no server', async () => {
      const uri = writeMade('notes.md', NOTES);
      await vscode.window.showTextDocument(uri);
      assert.equal((await gouji()).serverState, 'off');
      assert.deepEqual(findings(uri), []);
    });
  });
}

export function registerReports(): void {
  describe('a report with a wrong total', () => {
    for (const [sample, name] of [
      ['county-2020-pipe.md', 'draft.md'],
      ['office-2024-tabs.txt', 'draft.txt'],
      ['town-2023-rows.txt', '示例县示例镇2023年政府信息公开工作年度报告.txt'],
    ] as const) {
      it(`${name}: the finding stands at the cell, and goes when the cell is mended`, async () => {
        const draft = wrongDraft(sample, name);
        const editor = await vscode.window.showTextDocument(draft.uri);
        const found = await whenFindings(draft.uri, 'a finding at the total', (all) => sumsAt(all, draft).length > 0);
        const [finding, ...others] = found.filter((one) => IS_SUM.test(ruleOf(one)));
        assert.ok(finding);
        assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
        assert.deepEqual(others.map(ruleOf), [], 'one cause, one finding');
        assert.match(finding.message, /\d/);
        await editor.edit((edit) => edit.replace(draft.cell, draft.right));
        await whenFindings(draft.uri, 'no wrong sum', (all) => !all.some((one) => IS_SUM.test(ruleOf(one))));
        assert.deepEqual(errorsIn(draft.uri), []);
      });
    }

    it('is known by its name', async () => {
      const draft = wrongDraft('county-2020-pipe.md', '示例县2020年政府信息公开工作年度报告.md');
      const document = await vscode.workspace.openTextDocument(draft.uri);
      assert.equal(document.languageId, 'gouji');
    });

    it('saved in GB18030 it is read in GB18030', async () => {
      const draft = wrongDraft('town-2023-rows.txt', 'utf8.txt');
      const text = (await vscode.workspace.openTextDocument(draft.uri)).getText();
      const uri = writeMade('示例县示例镇政府信息公开年报.txt', encodeGb18030(text));
      const editor = await vscode.window.showTextDocument(uri);
      assert.equal(editor.document.getText(), text);
      await whenFindings(uri, 'a finding at the total', (all) => sumsAt(all, draft).length > 0);
    });

    it('pasted into an untitled document it is checked', async () => {
      const draft = wrongDraft('town-2023-rows.txt', 'source.txt');
      const text = (await vscode.workspace.openTextDocument(draft.uri)).getText();
      const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
      await whenFindings(document.uri, 'a finding at the total', (all) => sumsAt(all, draft).length > 0);
    });

    it('is checked again after a restart', async () => {
      const draft = wrongDraft('county-2020-pipe.md', 'again.md');
      await vscode.window.showTextDocument(draft.uri);
      await whenFindings(draft.uri, 'a finding before', (all) => sumsAt(all, draft).length > 0);
      await vscode.commands.executeCommand('gouji.restartServer');
      assert.equal((await gouji()).serverState, 'running');
      await whenFindings(draft.uri, 'a finding after', (all) => sumsAt(all, draft).length > 0);
    });
  });

  if (process.platform !== 'win32') {
    describe('a server that was killed', () => {
      it('is started again, and checks again', async () => {
        const draft = wrongDraft('county-2020-pipe.md', 'killed.md');
        const editor = await vscode.window.showTextDocument(draft.uri);
        await whenFindings(draft.uri, 'a finding before', (all) => sumsAt(all, draft).length > 0);
        process.kill(serverProcess(), 'SIGKILL');
        await whenFindings(draft.uri, 'no finding while there is no server', (all) => all.length === 0);
        await whenFindings(draft.uri, 'a finding after', (all) => sumsAt(all, draft).length > 0);
        await editor.edit((edit) => edit.replace(draft.cell, draft.right));
        await whenFindings(draft.uri, 'no wrong sum', (all) => sumsAt(all, draft).length === 0);
      });
    });
  }

  describe('a changed setting', () => {
    const settings = () => vscode.workspace.getConfiguration('gouji');
    const target = vscode.ConfigurationTarget.Workspace;

    it('turns a rule off and on, and changes the language of the messages', async () => {
      const draft = wrongDraft('county-2020-pipe.md', 'settings.md');
      await vscode.window.showTextDocument(draft.uri);
      const [finding] = sumsAt(
        await whenFindings(draft.uri, 'a finding', (all) => sumsAt(all, draft).length > 0),
        draft,
      );
      assert.ok(finding);
      await settings().update('language', 'zh', target);
      await whenFindings(draft.uri, 'Chinese', (all) => sumsAt(all, draft).some((one) => !ENGLISH.test(one.message)));
      await settings().update('language', 'en', target);
      await whenFindings(draft.uri, 'English', (all) => sumsAt(all, draft).some((one) => ENGLISH.test(one.message)));
      await settings().update('language', undefined, target);
      await settings().update('rules', { A01: 'off', A02: 'off', A03: 'off' }, target);
      await whenFindings(draft.uri, 'nothing while off', (all) => sumsAt(all, draft).length === 0);
      await settings().update('rules', undefined, target);
      await whenFindings(draft.uri, 'a finding again', (all) => sumsAt(all, draft).length > 0);
    });
  });

  describe('beside a report', () => {
    it('other documents stay without findings', async () => {
      const notes = writeMade('other.md', NOTES);
      await vscode.window.showTextDocument(notes);
      const draft = wrongDraft('county-2020-pipe.md', 'beside.md');
      await vscode.window.showTextDocument(draft.uri, { viewColumn: vscode.ViewColumn.Beside });
      // The server answers in order: when it has told of the report, it has seen the notes.
      await whenFindings(draft.uri, 'a finding at the total', (all) => sumsAt(all, draft).length > 0);
      assert.deepEqual(findings(notes), []);
    });
  });
}

async function gouji(): Promise<GoujiApi> {
  const extension = vscode.extensions.getExtension<GoujiApi>('gouji.gouji');
  assert.ok(extension, 'the extension is not installed');
  return extension.activate();
}

/** The process id of the server, which the extension host started. */
function serverProcess(): number {
  const found = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'dist/server.js'], { encoding: 'utf8' });
  const ids = found.trim().split('\n').map(Number);
  assert.equal(ids.length, 1, `one server, not ${ids.join(', ')}`);
  return ids[0]!;
}

function sumsAt(all: readonly vscode.Diagnostic[], draft: WrongDraft): vscode.Diagnostic[] {
  return all.filter((one) => IS_SUM.test(ruleOf(one)) && one.range.isEqual(draft.cell));
}

/** Errors of the report by itself; what last year's sample says otherwise is none of its own. */
function errorsIn(uri: vscode.Uri): string[] {
  return findings(uri)
    .filter((one) => one.severity === vscode.DiagnosticSeverity.Error && !ruleOf(one).startsWith('Y'))
    .map((one) => `${ruleOf(one)} ${one.message}`);
}
