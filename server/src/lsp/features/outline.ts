import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { outline as outlineOf } from '../../service/features/outline.js';
import type { OutlineKind, OutlineNode } from '../../service/features/outline-node.js';
import type { Checked } from '../checker.js';
import type { Converter } from '../convert.js';
import type { Feature } from '../feature.js';
import { guarded } from '../guard.js';
import { SymbolKind } from '../protocol.js';

export const SYMBOL_KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  title: SymbolKind.File,
  part: SymbolKind.Module,
  subheading: SymbolKind.String,
  table: SymbolKind.Struct,
  block: SymbolKind.Namespace,
  row: SymbolKind.Field,
};

export const outline: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  register({ connection, checker, faults, params }) {
    const isTree = params.capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    connection.onDocumentSymbol(
      guarded('textDocument/documentSymbol', faults, async ({ textDocument }) => {
        const { reports } = await checker.check(textDocument.uri);
        return isTree ? reports.flatMap(tree) : reports.flatMap(list);
      }),
    );
  },
};

function tree({ report, locale, converter }: Checked): DocumentSymbol[] {
  return outlineOf(report, locale).map((node) => symbol(node, converter));
}

function symbol(node: OutlineNode, converter: Converter): DocumentSymbol {
  return {
    name: node.name,
    ...(node.detail !== '' && { detail: node.detail }),
    kind: SYMBOL_KINDS[node.kind],
    range: converter.range(node.range),
    selectionRange: converter.range(node.selection),
    ...(node.children.length > 0 && { children: node.children.map((child) => symbol(child, converter)) }),
  };
}

/** For clients that show no tree: what a node stands under is its container, and its details follow its name. */
function list({ snapshot, report, locale, converter }: Checked): SymbolInformation[] {
  const flat = (nodes: readonly OutlineNode[], container: string | null): SymbolInformation[] =>
    nodes.flatMap((node) => [
      {
        name: node.kind === 'row' && node.detail !== '' ? `${node.name} · ${node.detail}` : node.name,
        kind: SYMBOL_KINDS[node.kind],
        location: { uri: snapshot.uri, range: converter.range(node.range) },
        ...(container !== null && { containerName: container }),
      },
      ...flat(node.children, node.name),
    ]);
  return flat(outlineOf(report, locale), null);
}
