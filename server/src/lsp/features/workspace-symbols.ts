import type { CancellationToken } from 'vscode-jsonrpc';
import type { SymbolInformation } from 'vscode-languageserver';
import { symbolsOf } from '../../service/features/workspace-symbols.js';
import type { Checked } from '../checker.js';
import type { Feature, FeatureHost } from '../feature.js';
import { guarded, Overtaken } from '../guard.js';
import { SYMBOL_KINDS } from './outline.js';

/** Over all reports that are open. */
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
  { documents, checker }: FeatureHost,
  query: string,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const found: SymbolInformation[] = [];
  for (const uri of [...documents.uris].sort()) {
    if (token.isCancellationRequested) break;
    const checked = await latest(checker, uri);
    if (checked) found.push(...informationOf(checked, query));
  }
  return found;
}

/** Null for a document that is being changed or was closed: the others still answer. */
async function latest(checker: FeatureHost['checker'], uri: string): Promise<Checked | null> {
  try {
    return await checker.check(uri);
  } catch (error) {
    if (error instanceof Overtaken) return null;
    throw error;
  }
}

function informationOf({ snapshot, report, locale, converter }: Checked, query: string): SymbolInformation[] {
  return symbolsOf(report, query, locale).map(({ kind, name, container, span }) => ({
    name,
    kind: SYMBOL_KINDS[kind],
    location: { uri: snapshot.uri, range: converter.range(span) },
    ...(container !== '' && { containerName: container }),
  }));
}
