import { type Highlight, highlightsAt } from '../../service/features/highlights.js';
import type { Feature } from '../feature.js';
import { guarded } from '../guard.js';
import { DocumentHighlightKind } from '../protocol.js';

/** Totals as what is written, items as what is read: themes tell the two apart. */
const KINDS: Readonly<Record<Highlight['role'], DocumentHighlightKind>> = {
  self: DocumentHighlightKind.Text,
  total: DocumentHighlightKind.Write,
  item: DocumentHighlightKind.Read,
};

export const highlights: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register({ connection, checker, faults }) {
    connection.onDocumentHighlight(
      guarded('textDocument/documentHighlight', faults, async ({ textDocument, position }) => {
        const { report, converter } = await checker.checkAt(textDocument.uri, position);
        const found = highlightsAt(report, converter.offset(position));
        return found.map(({ span, role }) => ({ range: converter.range(span), kind: KINDS[role] }));
      }),
    );
  },
};
