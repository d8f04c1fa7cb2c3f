import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { wrongDraft, wrongYearbook } from './draft.js';
import { ruleOf, whenFindings, whenTrue } from './wait.js';

const IS_SUM = /^A0[1-4]$/;

/** The commands of the palette, each on a real report. */
export function registerCommandTests(): void {
  describe('a command', () => {
    it('every one that package.json names is there', async () => {
      const extension = vscode.extensions.getExtension('gouji.gouji');
      assert.ok(extension);
      await extension.activate();
      const there = new Set(await vscode.commands.getCommands(true));
      const named: { command: string }[] = extension.packageJSON.contributes.commands;
      assert.deepEqual(
        named.map(({ command }) => command).filter((command) => !there.has(command)),
        [],
      );
    });

    it('recomputes the totals of all tables', async () => {
      const draft = wrongDraft('county-2020-pipe.md', 'recompute.md');
      const { document } = await vscode.window.showTextDocument(draft.uri);
      await whenFindings(draft.uri, 'a wrong sum', (all) => all.some((one) => IS_SUM.test(ruleOf(one))));
      await vscode.commands.executeCommand('gouji.recomputeTotals');
      assert.equal(document.getText(draft.cell), draft.right.padEnd(document.getText(draft.cell).length));
      await whenFindings(draft.uri, 'no wrong sum', (all) => !all.some((one) => IS_SUM.test(ruleOf(one))));
    });

    it('recomputes the report that the caret is in, where the file has several', async () => {
      const [first, second] = wrongYearbook(['county-2020-pipe.md', 'county-2023-mixed.md'], 'two-recomputed.md');
      const { document } = await vscode.window.showTextDocument(second!.uri, { selection: second!.cell });
      await whenFindings(
        first!.uri,
        'two wrong sums',
        (all) => all.filter((one) => IS_SUM.test(ruleOf(one))).length > 1,
      );
      const wrong = document.getText(first!.cell);
      await vscode.commands.executeCommand('gouji.recomputeTotals');
      assert.equal(document.getText(second!.cell).trim(), second!.right);
      assert.equal(document.getText(first!.cell), wrong);
    });

    it('lines the tables up and changes nothing but blanks', async () => {
      const draft = wrongDraft('county-2020-pipe.md', 'line-up.md');
      const { document } = await vscode.window.showTextDocument(draft.uri);
      await whenFindings(draft.uri, 'a finding', (all) => all.length > 0);
      const before = document.getText();
      await vscode.commands.executeCommand('gouji.formatReport');
      assert.notEqual(document.getText(), before);
      const bare = (text: string) => text.replace(/[\s-]+/g, '');
      assert.equal(bare(document.getText()), bare(before));
    });

    it('shows the page of a rule, in a preview', async () => {
      await vscode.commands.executeCommand('gouji.showRule', 'A02');
      await whenTrue('a preview of A02', () => labels().some((label) => label.includes('A02')));
    });

    it('opens the sample draft of the walkthrough, with its three findings', async () => {
      await vscode.commands.executeCommand('gouji.openSample');
      const { document } = vscode.window.activeTextEditor!;
      const found = await whenFindings(document.uri, 'three findings', (all) => all.length === 3);
      assert.deepEqual(found.map(ruleOf).sort(), ['A02', 'C02', 'S04']);
    });

    it('checks the workspace as a task, which fails on errors', async () => {
      const [task] = await vscode.tasks.fetchTasks({ type: 'gouji' });
      assert.ok(task);
      const ended = new Promise<number | undefined>((resolve) => {
        vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
          if (execution.task.name === task.name) resolve(exitCode);
        });
      });
      await vscode.tasks.executeTask(task);
      assert.equal(await ended, 1);
    });

    it('writes a new report that carries on from the one in the workspace', async () => {
      const drafts = await vscode.workspace.findFiles('**/*.md');
      void vscode.commands.executeCommand('gouji.newReport');
      const made = await whenMade(drafts);
      const document = await vscode.workspace.openTextDocument(made);
      assert.match(document.getText(), /政府信息公开工作年度报告/);
      assert.equal(document.languageId, 'gouji');
    });
  });
}

/** Accepts what is chosen in the list of starting points, once it is there, and gives the file that comes of it. */
async function whenMade(before: readonly vscode.Uri[]): Promise<vscode.Uri> {
  const known = new Set(before.map(String));
  return whenTrue('a new report', async () => {
    const made = (await vscode.workspace.findFiles('**/*.md')).find((uri) => !known.has(uri.toString()));
    if (!made) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return made;
  });
}

function labels(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}
