import type { CodeLens, InitializeParams, Position } from 'vscode-languageserver';
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
        const { reports, locale } = await checker.check(uri);
        return reports.flatMap(({ report, converter }) =>
          lenses(report, locale)
            .filter(({ action }) => action === null || runs)
            .map((lens) => {
              const range = converter.range(lens.span);
              return { range, command: commandOf(lens, uri, reports.length > 1 ? [range.start] : []) };
            }),
        );
      }),
    );
  },
};

/** A command of the server edits the text through `workspace/applyEdit`. */
function runsCommands({ capabilities: { workspace } }: InitializeParams): boolean {
  return workspace?.executeCommand !== undefined && workspace.applyEdit === true;
}

/** `place` tells the reports of a yearbook apart. */
function commandOf(
  { title, action, table }: Lens,
  uri: string,
  place: readonly Position[],
): { title: string; command: string; arguments?: unknown[] } {
  if (action === null) return { title, command: '' };
  return { title, command: COMMANDS[action], arguments: [uri, table, ...place] };
}
