import type { Location, LocationLink } from 'vscode-languageserver';
import { definitionAt, referencesAt } from '../../service/features/navigation.js';
import type { Feature } from '../feature.js';
import { guarded } from '../guard.js';

/** From a total to the cells that it sums, and from a cell to the totals that it is summed in. */
export const navigation: Feature = {
  capabilities: () => ({ definitionProvider: true, referencesProvider: true }),
  register({ connection, checker, faults, params }) {
    const links = params.capabilities.textDocument?.definition?.linkSupport === true;
    connection.onDefinition(
      guarded('textDocument/definition', faults, async (asked): Promise<Location[] | LocationLink[] | null> => {
        const { uri } = asked.textDocument;
        const { report, converter } = await checker.checkAt(uri, asked.position);
        const found = definitionAt(report, converter.offset(asked.position));
        if (!found) return null;
        const ranges = found.targets.map((target) => converter.range(target));
        if (!links) return ranges.map((range) => ({ uri, range }));
        const originSelectionRange = converter.range(found.origin);
        return ranges.map((range) => {
          return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
        });
      }),
    );
    connection.onReferences(
      guarded('textDocument/references', faults, async ({ textDocument: { uri }, position, context }) => {
        const { report, converter } = await checker.checkAt(uri, position);
        const found = referencesAt(report, converter.offset(position), context.includeDeclaration);
        return found?.map((span) => ({ uri, range: converter.range(span) })) ?? null;
      }),
    );
  },
};
