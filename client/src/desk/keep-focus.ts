import * as vscode from 'vscode';
import type { Desk } from './desk.js';
import type { DeskTree, Node } from './tree.js';

/**
 * Focuses the first entry of the list as soon as there is one. What a view says while its list is empty goes when the
 * list is filled, and the focus with it. Who has gone back to a text meanwhile stays there. Dispose it to leave off.
 */
export function focusWhenFilled(view: vscode.TreeView<Node>, desk: Desk, tree: DeskTree): vscode.Disposable {
  if (desk.shown.length > 0) return new vscode.Disposable(() => {});
  const listeners = vscode.Disposable.from(
    desk.onDidChange(() => {
      const [first] = tree.getChildren();
      if (!first) return;
      listeners.dispose();
      // Where the list was emptied again there is nothing to focus.
      if (view.visible) view.reveal(first, { focus: true, select: false }).then(undefined, () => {});
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => editor && listeners.dispose()),
    vscode.window.onDidChangeTextEditorSelection(() => listeners.dispose()),
  );
  return listeners;
}
