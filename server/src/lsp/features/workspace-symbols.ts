import type { CancellationToken } from 'vscode-jsonrpc';
import type { SymbolInformation } from 'vscode-languageserver';
import { symbolQuery, symbolsOf } from '../../service/features/workspace-symbols.js';
import type { Checked, CheckedDocument } from '../checker.js';
import type { Feature, FeatureHost } from '../feature.js';
import { guarded, Overtaken, stopIfCancelled } from '../guard.js';
import type { PlacedSymbol } from '../workspace/closed-reports.js';
import { SYMBOL_KINDS } from './outline.js';

/** Over all reports of the workspace, open or not. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(host) {
    const { connection, faults } = host;
    connection.onWorkspaceSymbol(
      guarded('workspace/symbol', faults, ({ query }, token) => symbolsOfAll(host, query, token)),
    );
  },
};

async function symbolsOfAll(
  { documents, checker, closedReports }: FeatureHost,
  query: string,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const isFound = symbolQuery(query);
  const reports = (await closedReports.all(token)).map(({ file, symbols }) => ({ uri: file.uri, symbols }));
  for (const uri of documents.uris) {
    stopIfCancelled(token);
    const checked = await latest(checker, uri);
    if (checked) reports.push({ uri, symbols: checked.reports.flatMap(placedSymbols) });
  }
  return reports
    .sort((a, b) => (a.uri < b.uri ? -1 : 1))
    .flatMap(({ uri, symbols }) => symbols.filter(isFound).map((symbol) => informationOf(symbol, uri)));
}

/** Null for a document that is being changed or was closed: the others still answer. */
async function latest(checker: FeatureHost['checker'], uri: string): Promise<CheckedDocument | null> {
  try {
    return await checker.check(uri);
  } catch (error) {
    if (error instanceof Overtaken) return null;
    throw error;
  }
}

function placedSymbols({ report, locale, converter }: Checked): readonly PlacedSymbol[] {
  return symbolsOf(report, locale).map((symbol) => ({ ...symbol, range: converter.range(symbol.span) }));
}

function informationOf({ kind, name, container, range }: PlacedSymbol, uri: string): SymbolInformation {
  return {
    name,
    kind: SYMBOL_KINDS[kind],
    location: { uri, range },
    ...(container !== '' && { containerName: container }),
  };
}
