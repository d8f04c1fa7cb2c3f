import * as vscode from 'vscode';

const TYPE = 'gouji';
const MATCHERS = ['$gouji', '$gouji-warning', '$gouji-info'];

/** As package.json describes the task type. */
interface CheckTask extends vscode.TaskDefinition {
  readonly path?: string;
  readonly failOn?: string;
}

/** `gouji check` of a workspace folder as a task: the command inside the extension, run by the editor's own Node. */
export function registerTasks({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  const command = vscode.Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath;
  return vscode.tasks.registerTaskProvider(TYPE, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? [])
        .filter(isOnDisk)
        .map((folder) => checkTask(command, { type: TYPE, path: '.' }, folder)),
    resolveTask({ definition, scope }) {
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder && isOnDisk(folder) ? checkTask(command, definition as CheckTask, folder) : undefined;
    },
  });
}

/** The command knows no other places. */
function isOnDisk({ uri }: vscode.WorkspaceFolder): boolean {
  return uri.scheme === 'file';
}

function checkTask(command: string, definition: CheckTask, folder: vscode.WorkspaceFolder): vscode.Task {
  const { path = '.', failOn } = definition;
  const language = vscode.env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const args = [command, 'check', '--lang', language, ...(failOn ? ['--fail-on', failOn] : []), path];
  const options = { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } };
  const execution = new vscode.ProcessExecution(process.execPath, args, options);
  const name = vscode.l10n.t('check {0}', path === '.' ? folder.name : path);
  const task = new vscode.Task(definition, folder, name, TYPE, execution, MATCHERS);
  task.group = vscode.TaskGroup.Test;
  return task;
}
