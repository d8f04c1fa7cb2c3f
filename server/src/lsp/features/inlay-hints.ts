import type { InlayHint } from 'vscode-languageserver';
import { inlayHints as hintsOf } from '../../service/features/inlay-hints.js';
import type { Feature } from '../feature.js';
import { guarded } from '../guard.js';

export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register({ connection, checker, faults }) {
    connection.languages.inlayHint.on(
      guarded('textDocument/inlayHint', faults, async ({ textDocument, range }): Promise<InlayHint[]> => {
        const { report, findings, converter, locale } = await checker.check(textDocument.uri);
        const start = converter.offset(range.start);
        const end = converter.offset(range.end);
        return hintsOf(report, findings, locale)
          .filter(({ offset }) => start <= offset && offset <= end)
          .map(({ offset, label, tooltip }) => {
            const { start: position } = converter.range({ start: offset, end: offset });
            return { position, label, tooltip, paddingLeft: true };
          });
      }),
    );
  },
};
