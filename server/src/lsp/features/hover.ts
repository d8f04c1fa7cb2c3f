import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hover as hoverText } from '../../service/features/hover.js';
import { toMarkdown, toPlainText } from '../../service/features/rich-text.js';
import type { Checker } from '../checker.js';
import type { Feature } from '../feature.js';
import { guarded } from '../guard.js';

/** In Markdown where the client shows it, else in plain text. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register({ connection, checker, faults, params }) {
    const formats = params.capabilities.textDocument?.hover?.contentFormat ?? [];
    const kind = formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
    connection.onHover(guarded('textDocument/hover', faults, (asked) => answer(asked, checker, kind)));
  },
};

async function answer(
  { textDocument, position }: HoverParams,
  checker: Checker,
  kind: MarkupKind,
): Promise<Hover | null> {
  const { report, findings, converter, locale } = await checker.check(textDocument.uri);
  const found = hoverText(report, findings, converter.offset(position), locale);
  if (!found) return null;
  const value = kind === MarkupKind.Markdown ? toMarkdown(found.blocks) : toPlainText(found.blocks);
  return { contents: { kind, value }, range: converter.range(found.span) };
}
