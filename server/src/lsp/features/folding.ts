import { folds } from '../../service/features/folding.js';
import type { Feature } from '../feature.js';
import { guarded } from '../guard.js';

/** Whole lines, which every client can fold. */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register({ connection, checker, faults, params }) {
    const limit = params.capabilities.textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY;
    connection.onFoldingRanges(
      guarded('textDocument/foldingRange', faults, async ({ textDocument }) => {
        const { reports } = await checker.check(textDocument.uri);
        const each = Math.max(1, Math.floor(limit / reports.length));
        return reports.slice(0, limit).flatMap(({ report, converter: { firstLine: by } }) =>
          folds(report, each).map(({ firstLine, lastLine }) => ({
            startLine: by + firstLine,
            endLine: by + lastLine,
          })),
        );
      }),
    );
  },
};
