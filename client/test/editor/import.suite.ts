import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { writeMade } from './draft.js';

/** Files of other programs. */
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
