import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { wrongDraft } from './draft.js';
import { whenFindings, whenTrue } from './wait.js';

/** Tabs that show a page of the given type. */
function pages(type: string): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(type));
}

export function registerPreviewTests(): void {
  describe('the preview', () => {
    it('opens beside the draft, once, and leaves the draft where it is', async () => {
      const draft = wrongDraft('county-2020-pipe.md', 'preview.md');
      const editor = await vscode.window.showTextDocument(draft.uri, { viewColumn: vscode.ViewColumn.One });
      await whenFindings(draft.uri, 'findings', (all) => all.length > 0);
      await vscode.commands.executeCommand('gouji.openPreviewToSide');
      await whenTrue('a preview', () => pages('gouji.preview').length === 1);
      await vscode.commands.executeCommand('gouji.openPreviewToSide', draft.uri);
      assert.equal(pages('gouji.preview').length, 1);
      assert.match(pages('gouji.preview')[0]!.label, /preview\.md/);
      assert.notEqual(pages('gouji.preview')[0]!.group.viewColumn, editor.viewColumn);
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), draft.uri.toString());
    });

    it('turns to the report that is turned to, and to no other document', async () => {
      const draft = wrongDraft('town-2023-rows.txt', 'other-report.txt');
      await vscode.window.showTextDocument(draft.uri, { viewColumn: vscode.ViewColumn.One });
      await whenTrue('the other report', () => /other-report\.txt/.test(pages('gouji.preview')[0]?.label ?? ''));
      await vscode.window.tabGroups.close(pages('gouji.preview'));
    });
  });
  describe('the table form', () => {
    it('opens from the lens above a table, one form a draft', async () => {
      const draft = wrongDraft('county-2020-pipe.md', 'form.md');
      await vscode.window.showTextDocument(draft.uri, { viewColumn: vscode.ViewColumn.One });
      await whenFindings(draft.uri, 'findings', (all) => all.length > 0);
      const [lens] = await whenTrue('the lenses', async () => {
        const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          draft.uri,
        );
        const own = all.filter(({ command }) => command?.command === 'gouji.openTableForm');
        return own.length === 3 ? own : undefined;
      });
      const { command, arguments: given = [] } = lens!.command!;
      await vscode.commands.executeCommand(command, ...given);
      await whenTrue('a form', () => pages('gouji.tableForm').length === 1);
      await vscode.commands.executeCommand(command, ...given);
      assert.equal(pages('gouji.tableForm').length, 1);
      assert.match(pages('gouji.tableForm')[0]!.label, /form\.md/);
      await vscode.window.tabGroups.close(pages('gouji.tableForm'));
    });
  });
}
