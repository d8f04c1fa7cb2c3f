import { linksIn } from '../../service/features/links.js';
import type { Feature } from '../feature.js';
import { guarded } from '../guard.js';

export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  register({ connection, checker, faults, params }) {
    const tooltips = params.capabilities.textDocument?.documentLink?.tooltipSupport === true;
    connection.onDocumentLinks(
      guarded('textDocument/documentLink', faults, async ({ textDocument }) => {
        const { reports, locale } = await checker.check(textDocument.uri);
        return reports.flatMap(({ report, converter }) =>
          linksIn(report).map(({ span, target, name }) => {
            return { range: converter.range(span), target, ...(tooltips && { tooltip: name[locale] }) };
          }),
        );
      }),
    );
  },
};
