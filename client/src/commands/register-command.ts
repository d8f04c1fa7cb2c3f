import * as vscode from 'vscode';

/** A command that fails says why: the server's refusals are written for people. */
export function register(id: string, run: (...given: unknown[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(`gouji.${id}`, async (...given: unknown[]) => {
    try {
      await run(...given);
    } catch (error) {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  });
}
