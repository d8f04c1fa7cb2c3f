import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { writeMade, wrongDraft } from './draft.js';
import { findings, ruleOf, whenFindings } from './wait.js';

/** The rule on what was carried over from last year. */
const CARRIED_OVER = 'Y01';

/** Reports beside their folder, and in no folder of a disk at all. */
export function registerElsewhere(): void {
  describe('last year’s report', () => {
    it('is the one in another folder of the workspace that gouji.json names with ../', async () => {
      // Of an organ that no other report of the workspace is of.
      const text = (await textOf(wrongDraft('county-2020-pipe.md', 'of-2020.md').uri)).replaceAll('示例县', '范例县');
      for (const folder of ['of-2019', 'of-2020']) mkdirSync(path.join(path.dirname(made().fsPath), folder));
      // Of another organ: nobody would take it for last year's who is not told.
      const other = text.replaceAll('范例县', '样本县').replaceAll('2020', '2019');
      writeMade('of-2019/filed.md', other);
      const report = writeMade('of-2020/report.md', text);
      const settings = writeMade('of-2020/gouji.json', '{}');
      await vscode.window.showTextDocument(report);
      const before = await whenFindings(report, 'a finding', (all) => all.length > 0);
      assert.ok(!before.map(ruleOf).includes(CARRIED_OVER));
      await vscode.workspace.fs.writeFile(
        settings,
        new TextEncoder().encode('{"previous":{"report.md":"../of-2019/filed.md"}}'),
      );
      await whenFindings(report, 'what was not carried over', (all) => all.map(ruleOf).includes(CARRIED_OVER));
    });
  });

  describe('a virtual workspace', () => {
    it('has its open reports checked, and no gouji.json read', async () => {
      const text = await textOf(wrongDraft('county-2020-pipe.md', 'to-be-virtual.md').uri);
      const files = new Map([
        ['/folder/report.md', text],
        ['/folder/gouji.json', '{"rules":{"A01":"off","A02":"off","A03":"off"}}'],
      ]);
      const provider = vscode.workspace.registerFileSystemProvider('vscode-vfs', readOnly(files), { isReadonly: true });
      try {
        const uri = vscode.Uri.from({ scheme: 'vscode-vfs', authority: 'example', path: '/folder/report.md' });
        await vscode.window.showTextDocument(uri);
        const found = await whenFindings(uri, 'a wrong sum', (all) => all.some((one) => /^A0/.test(ruleOf(one))));
        assert.deepEqual(findings(uri).map(ruleOf), found.map(ruleOf));
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      } finally {
        provider.dispose();
      }
    });
  });
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function made(): vscode.Uri {
  return writeMade('here.txt', '');
}

function readOnly(files: ReadonlyMap<string, string>): vscode.FileSystemProvider {
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  const bytesOf = ({ path: name }: vscode.Uri) => {
    const text = files.get(name);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(name);
    return new TextEncoder().encode(text);
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => {}),
    stat: (uri) => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytesOf(uri).length }),
    readDirectory: () => [...files.keys()].map((name) => [path.posix.basename(name), vscode.FileType.File]),
    readFile: bytesOf,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
