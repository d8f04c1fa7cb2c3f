import { ResponseError } from 'vscode-jsonrpc';
import type { ExecuteCommandParams, InitializeParams } from 'vscode-languageserver';
import type { CommandSet } from '../command.js';
import type { Feature } from '../feature.js';
import { guarded } from '../guard.js';
import { ErrorCode } from '../protocol.js';
import { actionCommands } from './action-commands.js';
import { draftCommands } from './draft-commands.js';
import { tableCommands } from './table-commands.js';

const SETS: readonly CommandSet[] = [actionCommands, draftCommands, tableCommands];

/** The commands of all sets under the one request that clients have for them. */
export const commands: Feature = {
  capabilities(_, params) {
    const names = namesFor(params);
    return names.length === 0 ? {} : { executeCommandProvider: { commands: names } };
  },
  register(host) {
    if (namesFor(host.params).length === 0) return;
    host.connection.onExecuteCommand(
      guarded('workspace/executeCommand', host.faults, ({ command, arguments: args = [] }: ExecuteCommandParams) => {
        const set = SETS.find((each) => each.names(host.params).includes(command));
        if (!set) throw new ResponseError(ErrorCode.InvalidParams, `no command ${command}`);
        return set.execute(command, args, host);
      }),
    );
  },
};

function namesFor(params: InitializeParams): string[] {
  return SETS.flatMap((set) => set.names(params));
}
