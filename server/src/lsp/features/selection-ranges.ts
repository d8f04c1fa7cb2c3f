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
        const ranges: SelectionRange[] = [];
        for (const position of positions) {
          const { isReport, report, converter } = await checker.checkAt(textDocument.uri, position);
          if (!isReport) return null;
          ranges.push(...selectionsAt(report, [converter.offset(position)]).map((spans) => linked(spans, converter)));
        }
        return ranges;
      }),
    );
  },
};

function linked(innermostFirst: readonly Span[], converter: Converter): SelectionRange {
  const [outermost, ...others] = [...innermostFirst].reverse().map((span) => converter.range(span));
  return others.reduce((parent: SelectionRange, range) => ({ range, parent }), { range: outermost! });
}
