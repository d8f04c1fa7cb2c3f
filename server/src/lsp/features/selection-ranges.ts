import type { SelectionRange } from 'vscode-languageserver';
import { selectionsAt } from '../../service/features/selection.js';
import type { Span } from '../../text/span.js';
import type { Converter } from '../convert.js';
import type { Feature } from '../feature.js';
import { guarded } from '../guard.js';

export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register({ connection, checker, faults }) {
    connection.onSelectionRanges(
      guarded('textDocument/selectionRange', faults, async ({ textDocument, positions }) => {
        const { isReport, report, converter } = await checker.check(textDocument.uri);
        if (!isReport) return null;
        const offsets = positions.map((position) => converter.offset(position));
        return selectionsAt(report, offsets).map((spans) => linked(spans, converter));
      }),
    );
  },
};

function linked(innermostFirst: readonly Span[], converter: Converter): SelectionRange {
  const [outermost, ...others] = [...innermostFirst].reverse().map((span) => converter.range(span));
  return others.reduce((parent: SelectionRange, range) => ({ range, parent }), { range: outermost! });
}
