import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { writeMade, wrongDraft } from './draft.js';
import { whenFindings, whenTrue } from './wait.js';

interface Listed {
  readonly file: string;
  readonly year: number | null;
  readonly reconciles: string;
  readonly findings: readonly unknown[];
}

/** The view of all reports, seen through the list that it exports. */
export function registerDeskTests(): void {
  describe('the list of the workspace’s reports', () => {
    it('has every sample draft after a check, and what is wrong in it', async () => {
      wrongDraft('county-2020-pipe.md', 'listed.md');
      await vscode.commands.executeCommand('gouji.checkWorkspace');
      const listed = await exported();
      assert.ok(listed.length > 40, `${listed.length} reports`);
      const right = listed.find(({ file }) => file === 'drafts/county-2020-pipe.md');
      const wrong = listed.find(({ file }) => file === 'made/listed.md');
      assert.deepEqual([right?.year, right?.reconciles], [2020, 'yes']);
      assert.equal(wrong?.reconciles, 'no');
      assert.ok(wrong.findings.length > 0);
      assert.ok(listed.every(({ file }) => !file.endsWith('.json')));
    });

    it('is written for Excel as well', async () => {
      const target = made('list.csv');
      await vscode.commands.executeCommand('gouji.exportReports', target);
      const bytes = await vscode.workspace.fs.readFile(target);
      assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    });
  });

  describe('two reports', () => {
    it('are put side by side, with what was not carried over', async () => {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(drafted('county-2020-pipe.md')));
      const last = writeMade('last-year.md', text.replaceAll('2020', '2019'));
      await vscode.commands.executeCommand('gouji.compareWithLastYear', drafted('county-2020-pipe.md'), last);
      await whenTrue('a preview of the comparison', () => labels().some((label) => /比较|compared/.test(label)));
      const query = JSON.stringify({ uri: drafted('county-2020-pipe.md').toString(), with: last.toString() });
      const page = await vscode.workspace.openTextDocument(
        vscode.Uri.from({ scheme: 'gouji-compare', path: '/comparison.md', query }),
      );
      assert.match(page.getText(), /^# 示例县人民政府.*2020.*示例县人民政府.*2019/);
      assert.match(page.getText(), /^- ⚠ 表二「二、上年结转政府信息公开申请数量·自然人」.*\*\*2\*\*.*\*\*1\*\*/m);
    });
  });

  describe('the first problem of a report', () => {
    it('is gone to from anywhere in the text', async () => {
      const draft = wrongDraft('education-2019-flat.md', 'first-problem.md');
      const editor = await vscode.window.showTextDocument(draft.uri);
      await whenFindings(draft.uri, 'a finding', (all) => all.length > 0);
      await vscode.commands.executeCommand('gouji.goToFirstProblem');
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), draft.uri.toString());
      assert.ok(editor.selection.isEqual(new vscode.Selection(draft.cell.start, draft.cell.end)));
    });
  });
}

async function exported(): Promise<readonly Listed[]> {
  const target = made('list.json');
  await vscode.commands.executeCommand('gouji.exportReports', target);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
  return JSON.parse(text).reports;
}

function drafted(name: string): vscode.Uri {
  return vscode.Uri.joinPath(made('x'), '../../drafts', name);
}

function labels(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}

function made(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, 'made', name);
}
