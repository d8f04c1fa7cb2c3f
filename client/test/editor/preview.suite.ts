import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { wrongDraft, wrongYearbook } from './draft.js';
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
    const lensesOf = ({ uri }: { uri: vscode.Uri }, count: number) =>
      whenTrue('the lenses', async () => {
        const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
        const own = all.filter(({ command }) => command?.command === 'gouji.openTableForm');
        return own.length === count ? own : undefined;
      });
    const follow = async ({ command }: vscode.CodeLens) =>
      vscode.commands.executeCommand(command!.command, ...(command!.arguments ?? []));

    it('opens from the lens above a table, one form a draft', async () => {
      const draft = wrongDraft('county-2020-pipe.md', 'form.md');
      await vscode.window.showTextDocument(draft.uri, { viewColumn: vscode.ViewColumn.One });
      await whenFindings(draft.uri, 'findings', (all) => all.length > 0);
      const [lens] = await lensesOf(draft, 3);
      await follow(lens!);
      await whenTrue('a form', () => pages('gouji.tableForm').length === 1);
      await follow(lens!);
      assert.equal(pages('gouji.tableForm').length, 1);
      assert.match(pages('gouji.tableForm')[0]!.label, /form\.md/);
      await vscode.window.tabGroups.close(pages('gouji.tableForm'));
    });

    it('opens one form a report, where the file has several', async () => {
      const [first, second] = wrongYearbook(['county-2020-pipe.md', 'county-2023-mixed.md'], 'two-forms.md');
      await vscode.window.showTextDocument(first!.uri, { viewColumn: vscode.ViewColumn.One });
      const lenses = await lensesOf(first!, 6);
      for (const lens of lenses) await follow(lens);
      await whenTrue('two forms', () => pages('gouji.tableForm').length === 2);
      await vscode.window.showTextDocument(second!.uri, { viewColumn: vscode.ViewColumn.One, selection: second!.cell });
      await vscode.commands.executeCommand('gouji.openTableForm');
      const { tabGroups } = vscode.window;
      await whenTrue(
        'a form in front',
        () => tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview,
      );
      assert.equal(pages('gouji.tableForm').length, 2);
      await vscode.window.tabGroups.close(pages('gouji.tableForm'));
    });
  });
}
