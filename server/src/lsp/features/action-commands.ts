import { ResponseError } from 'vscode-jsonrpc';
import type { Command, InitializeParams, Position, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { render } from '../../service/messages.js';
import type { CommandSet } from '../command.js';
import { editSupport } from '../edits.js';
import type { FeatureHost } from '../feature.js';
import { ErrorCode, MessageType } from '../protocol.js';

const APPLY = 'gouji.applyEdits';

const TEXTS = {
  overtaken: {
    zh: '文字已经改动，这次没有改。请再选一次。',
    en: 'The text has changed, so nothing was done. Choose again.',
  },
  refused: { zh: '编辑器没有接受改动：{reason}', en: 'The editor did not take the change: {reason}' },
};

/** Clients that know no code actions, only commands, and let the server edit. */
export function takesCommandsOnly({ capabilities: { textDocument, workspace } }: InitializeParams): boolean {
  const { codeAction } = textDocument ?? {};
  return codeAction !== undefined && !codeAction.codeActionLiteralSupport && workspace?.applyEdit === true;
}

/** The edits of an action as a command for these clients; it holds for the version that was read. */
export function editCommand(title: string, uri: string, version: number, edits: readonly TextEdit[]): Command {
  return { title, command: APPLY, arguments: [uri, version, edits] };
}

export const actionCommands: CommandSet = {
  names: (params) => (takesCommandsOnly(params) ? [APPLY] : []),
  execute: applyEdits,
};

/** Whether the text was changed; where it was not, the user is told why. */
async function applyEdits(_: string, args: readonly unknown[], host: FeatureHost): Promise<boolean> {
  const [uri, version, edits] = args;
  if (typeof uri !== 'string' || typeof version !== 'number' || !isEdits(edits)) {
    throw new ResponseError(ErrorCode.InvalidParams, `${APPLY}: [uri, version, TextEdit[]]`);
  }
  const { locale, snapshot } = await host.checker.check(uri);
  if (snapshot.version !== version) return refuse(host, render(TEXTS.overtaken, {}, locale));
  const { versioned } = editSupport(host.params);
  const edit: WorkspaceEdit = versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
  const { applied, failureReason } = await host.connection.workspace.applyEdit(edit);
  return applied || refuse(host, render(TEXTS.refused, { reason: failureReason ?? '' }, locale));
}

function isEdits(edits: unknown): edits is TextEdit[] {
  return Array.isArray(edits) && edits.every(isEdit);
}

function isEdit(edit: Partial<TextEdit> | null): boolean {
  return typeof edit?.newText === 'string' && isPlace(edit.range?.start) && isPlace(edit.range?.end);
}

function isPlace(place: Partial<Position> | undefined): boolean {
  return Number.isInteger(place?.line) && Number.isInteger(place?.character);
}

function refuse({ connection }: FeatureHost, message: string): false {
  void connection.sendNotification('window/showMessage', { type: MessageType.Warning, message });
  return false;
}
