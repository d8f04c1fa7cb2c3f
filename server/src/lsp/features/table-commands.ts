import { ResponseError } from 'vscode-jsonrpc';
import type { Locale } from '../../model/finding.js';
import {
  ALL_TABLES,
  planCommand,
  planForAll,
  TABLE_COMMANDS,
  type TableCommand,
} from '../../service/features/table-commands.js';
import { render } from '../../service/messages.js';
import type { Note } from '../../service/tables/note.js';
import { TABLE_KEYS, type TableKey } from '../../templates/template.js';
import { reportFor } from '../checker.js';
import type { CommandSet } from '../command.js';
import { editSupport, lspEdits, workspaceEdit } from '../edits.js';
import type { FeatureHost } from '../feature.js';
import { ErrorCode, MessageType } from '../protocol.js';

/** The answer of a command; `message` is shown to the user too. */
export interface CommandResult {
  /** Whether the text was changed. */
  readonly applied: boolean;
  readonly message: string;
}

const REFUSED_BY_CLIENT = { zh: '编辑器没有接受改动：{reason}', en: 'The editor did not take the change: {reason}' };

/** Only for clients that let the server edit. */
export const tableCommands: CommandSet = {
  names: ({ capabilities: { workspace } }) => (workspace?.applyEdit === true ? TABLE_COMMANDS : []),
  execute,
};

async function execute(command: string, given: readonly unknown[], host: FeatureHost): Promise<CommandResult> {
  const [uri, table, place] = given;
  if (!isTableCommand(command) || typeof uri !== 'string' || !(isTableKey(table) || table === ALL_TABLES)) {
    throw new ResponseError(
      ErrorCode.InvalidParams,
      `${command}: [uri, ${[...TABLE_KEYS, ALL_TABLES].join(' | ')}, position?]`,
    );
  }
  const { report, snapshot, converter, locale } = await reportFor(host.checker, uri, place);
  const { ambiguousWidth } = (await host.configuration.of(uri)).settings;
  const { edits, tells } =
    table === ALL_TABLES
      ? planForAll(command, report, ambiguousWidth)
      : planCommand(command, report, table, ambiguousWidth);
  const message = messageOf(tells, locale);
  if (edits.length === 0) return tell(host, { applied: false, message });
  const edit = workspaceEdit(snapshot, lspEdits(converter, edits), editSupport(host.params));
  const { applied, failureReason } = await host.connection.workspace.applyEdit(edit);
  if (applied) return tell(host, { applied, message });
  return tell(host, { applied, message: render(REFUSED_BY_CLIENT, { reason: failureReason ?? '' }, locale) });
}

function tell({ connection }: FeatureHost, result: CommandResult): CommandResult {
  const type = result.applied ? MessageType.Info : MessageType.Warning;
  void connection.sendNotification('window/showMessage', { type, message: result.message });
  return result;
}

function messageOf(tells: readonly Note[], locale: Locale): string {
  return tells
    .map(({ text, args }) => render(text, args, locale))
    .reduce((all, each) => all + (/[：:]\s*$/.test(all) ? '' : locale === 'zh' ? '。' : '. ') + each);
}

function isTableCommand(command: string): command is TableCommand {
  return (TABLE_COMMANDS as readonly string[]).includes(command);
}

function isTableKey(key: unknown): key is TableKey {
  return (TABLE_KEYS as readonly unknown[]).includes(key);
}
