import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { writeMade } from './draft.js';
import { whenFindings, whenTrue } from './wait.js';

const DRAFT = '# 示例县示例局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n无。\n\n';
const CELLS = [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '0'],
  ['行政规范性文件', '3', '1', '12'],
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', '45'],
  ['第二十条第（六）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', '6'],
  ['行政强制', '7'],
  ['第二十条第（八）项'],
  ['信息内容', '本年收费金额（单位：万元）'],
  ['行政事业性收费', '8.5'],
];

/** Files of other programs, and what was copied from them. */
export function registerImportTests(): void {
  describe('importing', () => {
    it('opens a Word file as a draft that is not saved, with its tables', async () => {
      const word = exported('county-2023-mixed.md', 'docx');
      await vscode.commands.executeCommand('gouji.importReport', word);
      const { document } = vscode.window.activeTextEditor!;
      assert.equal(document.isUntitled, true);
      assert.equal(document.languageId, 'gouji');
      assert.match(document.getText(), /^# 示例县人民政府2023年政府信息公开工作年度报告\n/);
      assert.equal(document.getText().match(/^\| 行政许可 +\| +59526 \|/m)?.length, 1);
    });

    it('opens nothing of a file that is no report', async () => {
      const before = vscode.window.activeTextEditor?.document;
      void vscode.commands.executeCommand('gouji.importReport', writeMade('letter.docx', '来信'));
      await vscode.commands.executeCommand('gouji.importReport', writeMade('letter.html', '<p>来信</p>'));
      assert.equal(vscode.window.activeTextEditor?.document, before);
    });
  });

  describe('pasting', () => {
    it('writes what was copied between tabs as a standard table', async () => {
      const { document } = await vscode.window.showTextDocument(writeMade('paste.gouji.md', DRAFT));
      await whenFindings(document.uri, 'a finding', (all) => all.length > 0);
      const end = document.lineAt(document.lineCount - 1).range.end;
      await vscode.env.clipboard.writeText(CELLS.map((row) => row.join('\t')).join('\n'));
      await whenTrue('a standard table', async () => {
        vscode.window.activeTextEditor!.selection = new vscode.Selection(end, end);
        await vscode.commands.executeCommand('editor.action.pasteAs', { kind: 'text.gouji.tables' });
        return document.getText().includes('| 行政许可');
      });
      assert.match(document.getText(), /\| 行政规范性文件 +\| +3 \| +1 \| +12 \|/);
    });
  });
}

/** A sample draft of the workspace as a file of another program. */
function exported(sample: string, format: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders![0]!.uri.fsPath;
  const command = path.join(vscode.extensions.getExtension('gouji.gouji')!.extensionPath, 'dist', 'cli.js');
  const made = path.join(folder, 'made', sample.replace(/\.\w+$/, `.${format}`));
  const { status, stderr } = spawnSync(
    process.execPath,
    [command, 'export', path.join(folder, 'drafts', sample), '--to', format, '-o', made, '--force'],
    { encoding: 'utf8', env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  );
  assert.equal(status, 0, stderr);
  return vscode.Uri.file(made);
}
