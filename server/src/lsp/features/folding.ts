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
        const { report } = await checker.check(textDocument.uri);
        return folds(report, limit).map(({ firstLine, lastLine }) => ({ startLine: firstLine, endLine: lastLine }));
      }),
    );
  },
};
