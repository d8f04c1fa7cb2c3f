import type { CodeLens, InitializeParams } from 'vscode-languageserver';
import { type Lens, type LensAction, lenses } from '../../service/features/code-lens.js';
import type { Feature } from '../feature.js';
import { guarded } from '../guard.js';

const COMMANDS: Readonly<Record<LensAction, string>> = {
  recompute: 'gouji.recompute',
  convert: 'gouji.convertTable',
  insert: 'gouji.insertTable',
};

/** Clients that run no command of the server see what a table comes to and nothing to click. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  register({ connection, checker, faults, params }) {
    const runs = runsCommands(params);
    connection.onCodeLens(
      guarded('textDocument/codeLens', faults, async ({ textDocument: { uri } }): Promise<CodeLens[]> => {
        const { report, converter, locale } = await checker.check(uri);
        return lenses(report, locale)
          .filter(({ action }) => action === null || runs)
          .map((lens) => ({ range: converter.range(lens.span), command: commandOf(lens, uri) }));
      }),
    );
  },
};

/** A command of the server edits the text through `workspace/applyEdit`. */
function runsCommands({ capabilities: { workspace } }: InitializeParams): boolean {
  return workspace?.executeCommand !== undefined && workspace.applyEdit === true;
}

function commandOf(
  { title, action, table }: Lens,
  uri: string,
): { title: string; command: string; arguments?: unknown[] } {
  if (action === null) return { title, command: '' };
  return { title, command: COMMANDS[action], arguments: [uri, table] };
}
