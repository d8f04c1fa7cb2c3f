import type { TextEdit as LspEdit, Position, Range } from 'vscode-languageserver';
import type { TextEdit } from '../../model/finding.js';
import { formatReport } from '../../service/format/format-report.js';
import { formatOnType, TYPED } from '../../service/format/on-type.js';
import type { Checked } from '../checker.js';
import type { Feature, FeatureHost } from '../feature.js';
import { guarded } from '../guard.js';

/**
 * Tables and the empty lines around them and around titles; see service/format. Older clients (Neovim 0.7) format
 * without saying so beforehand: it is offered to all. What happens as one types only comes to those who ask for it.
 */
export const formatting: Feature = {
  capabilities: (_, { capabilities: { textDocument } }) => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    ...(textDocument?.onTypeFormatting && {
      documentOnTypeFormattingProvider: { firstTriggerCharacter: TYPED[0], moreTriggerCharacter: TYPED.slice(1) },
    }),
  }),
  register(host) {
    const { connection, faults } = host;
    connection.onDocumentFormatting(
      guarded('textDocument/formatting', faults, ({ textDocument }) => format(host, textDocument.uri, null)),
    );
    connection.onDocumentRangeFormatting(
      guarded('textDocument/rangeFormatting', faults, ({ textDocument, range }) =>
        format(host, textDocument.uri, range),
      ),
    );
    connection.onDocumentOnTypeFormatting(
      guarded('textDocument/onTypeFormatting', faults, ({ textDocument, position, ch }) =>
        onType(host, textDocument.uri, position, ch),
      ),
    );
  },
};

async function format(host: FeatureHost, uri: string, range: Range | null): Promise<LspEdit[]> {
  const { reports } = await host.checker.check(uri);
  const width = await widthFor(host, uri);
  return reports.flatMap((checked) => {
    const lines = range ? linesOf(range, checked.converter.firstLine) : undefined;
    return toLsp(checked, formatReport(checked.report, width, lines));
  });
}

/** A range that ends before the first character of a line has nothing of that line. */
function linesOf({ start, end }: Range, firstLine: number) {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return { first: start.line - firstLine, last: last - firstLine };
}

async function onType(host: FeatureHost, uri: string, position: Position, typed: string): Promise<LspEdit[]> {
  const checked = await host.checker.checkAt(uri, position);
  const offset = checked.converter.offset(position);
  return toLsp(checked, formatOnType(checked.report, offset, typed, await widthFor(host, uri)));
}

async function widthFor({ configuration }: FeatureHost, uri: string) {
  return (await configuration.of(uri)).settings.ambiguousWidth;
}

function toLsp({ converter }: Checked, edits: readonly TextEdit[]): LspEdit[] {
  return edits.map(({ span, newText }) => ({ range: converter.range(span), newText }));
}
