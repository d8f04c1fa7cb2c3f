import type { CancellationToken } from 'vscode-jsonrpc';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { configHover } from '../../service/features/config-hover.js';
import { hover as hoverText } from '../../service/features/hover.js';
import { asksForLastYear } from '../../service/features/hover-last-year.js';
import { toMarkdown, toPlainText } from '../../service/features/rich-text.js';
import { SourceText } from '../../text/source-text.js';
import { isConfig } from '../configuration.js';
import { Converter } from '../convert.js';
import type { Feature, FeatureHost } from '../feature.js';
import { guarded, Overtaken } from '../guard.js';
import { MarkupKind } from '../protocol.js';

/** In Markdown where the client shows it, else in plain text. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(host) {
    const { connection, faults, params } = host;
    const formats = params.capabilities.textDocument?.hover?.contentFormat ?? [];
    const kind = formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
    connection.onHover(guarded('textDocument/hover', faults, (asked, token) => answer(asked, host, kind, token)));
  },
};

async function answer(
  asked: HoverParams,
  host: FeatureHost,
  kind: MarkupKind,
  token: CancellationToken,
): Promise<Hover | null> {
  const { found, converter } = isConfig(asked.textDocument.uri)
    ? inConfig(asked, host)
    : await inDraft(asked, host, token);
  if (!found) return null;
  const value = kind === MarkupKind.Markdown ? toMarkdown(found.blocks) : toPlainText(found.blocks);
  return { contents: { kind, value }, range: converter.range(found.span) };
}

async function inDraft(
  { textDocument: { uri }, position }: HoverParams,
  { checker, documents, relatedReports }: FeatureHost,
  token: CancellationToken,
) {
  const { report, findings, converter, locale, snapshot } = await checker.checkAt(uri, position);
  const offset = converter.offset(position);
  if (!asksForLastYear(report, offset)) return { found: hoverText(report, findings, offset, locale), converter };
  const lastYear = await relatedReports.lastYearOf(uri, report, token);
  const version = documents.versionOf(uri);
  if (version !== snapshot.version) throw new Overtaken(version !== undefined);
  return { found: hoverText(report, findings, offset, locale, lastYear), converter };
}

function inConfig({ textDocument: { uri }, position }: HoverParams, { documents, configuration, client }: FeatureHost) {
  const { locale } = configuration;
  const source = new SourceText(documents.snapshot(uri)?.text ?? '');
  const converter = new Converter(uri, source, client, locale);
  return { found: configHover(source.text, converter.offset(position), locale), converter };
}
