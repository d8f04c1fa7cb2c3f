import type { InlayHint } from 'vscode-languageserver';
import { inlayHints as hintsOf } from '../../service/features/inlay-hints.js';
import { reportsIn } from '../checker.js';
import type { Feature } from '../feature.js';
import { guarded } from '../guard.js';

export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register({ connection, checker, faults }) {
    connection.languages.inlayHint.on(
      guarded('textDocument/inlayHint', faults, async ({ textDocument, range }): Promise<InlayHint[]> => {
        const { reports, locale } = await checker.check(textDocument.uri);
        return reportsIn(reports, range).flatMap(({ report, findings, converter }) => {
          const start = converter.offset(range.start);
          const end = converter.offset(range.end);
          return hintsOf(report, findings, locale)
            .filter(({ offset }) => start <= offset && offset <= end)
            .map(({ offset, label, tooltip }) => {
              const { start: position } = converter.range({ start: offset, end: offset });
              return { position, label, tooltip, paddingLeft: true };
            });
        });
      }),
    );
  },
};
