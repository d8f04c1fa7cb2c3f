import type { CompletionItem, CompletionList, CompletionParams, InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../../model/finding.js';
import { complete, TRIGGERS } from '../../service/features/completion/complete.js';
import { completeConfig } from '../../service/features/completion/config-completion.js';
import { documentation } from '../../service/features/completion/documentation.js';
import { plainOf, snippetOf } from '../../service/features/completion/pieces.js';
import type { Proposal, ProposalKind, Topic } from '../../service/features/completion/proposal.js';
import { reportTitle } from '../../service/features/completion/report-title.js';
import { toMarkdown, toPlainText } from '../../service/features/rich-text.js';
import { SourceText } from '../../text/source-text.js';
import { isConfig } from '../configuration.js';
import { Converter } from '../convert.js';
import type { Feature, FeatureHost } from '../feature.js';
import { guarded } from '../guard.js';
import { CompletionItemKind, CompletionTriggerKind, InsertTextFormat, MarkupKind } from '../protocol.js';

export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [...TRIGGERS, '"'], resolveProvider: true } }),
  register(host) {
    const { connection, faults, params } = host;
    const style = styleOf(params);
    connection.onCompletion(guarded('textDocument/completion', faults, (asked) => answer(asked, host, style)));
    connection.onCompletionResolve(
      guarded('completionItem/resolve', faults, (item: CompletionItem) => Promise.resolve(resolved(item, style))),
    );
  },
};

/** How the client takes items. */
interface Style {
  readonly snippets: boolean;
  readonly markdown: boolean;
  /** The explanation is asked for one item at a time. */
  readonly lazily: boolean;
}

function styleOf({ capabilities }: InitializeParams): Style {
  const item = capabilities.textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    markdown: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    lazily: item?.resolveSupport?.properties.includes('documentation') === true,
  };
}

async function answer(params: CompletionParams, host: FeatureHost, style: Style): Promise<CompletionList> {
  const { uri } = params.textDocument;
  const found = isConfig(uri) ? inConfig(params, host) : await inDraft(params, host);
  const items = found.proposals.map((proposal, i) => itemOf(proposal, i, found, style));
  // Pinyin and half a title are matched here: the client is to ask again as typing goes on.
  return { isIncomplete: true, items };
}

interface Found {
  readonly proposals: readonly Proposal[];
  readonly converter: Converter;
  readonly locale: Locale;
}

function inConfig({ textDocument: { uri }, position, context }: CompletionParams, host: FeatureHost): Found {
  const { documents, configuration, client } = host;
  const { locale } = configuration;
  const source = new SourceText(documents.snapshot(uri)?.text ?? '');
  const converter = new Converter(uri, source, client, locale);
  const { triggerCharacter = '"' } = context ?? {};
  const proposals = triggerCharacter === '"' ? completeConfig(source.text, converter.offset(position)) : [];
  return { proposals, converter, locale };
}

async function inDraft(
  { textDocument: { uri }, position, context }: CompletionParams,
  host: FeatureHost,
): Promise<Found> {
  const { report, isReport, snapshot, converter, locale: ofDraft } = await host.checker.checkAt(uri, position);
  const offset = converter.offset(position);
  const cause = causeOf(context);
  const thisYear = new Date().getFullYear();
  if (isReport) {
    return { proposals: complete({ report, offset, cause, thisYear }), converter, locale: ofDraft };
  }
  const beginning = { text: snapshot.text, offset, languageId: snapshot.languageId, fileName: fileName(uri), thisYear };
  const isWanted = cause === 'asked' || cause === 'again' || cause === '#';
  return { proposals: isWanted ? reportTitle(beginning) : [], converter, locale: host.configuration.locale };
}

function causeOf(context: CompletionParams['context']): string {
  if (context?.triggerKind === CompletionTriggerKind.TriggerCharacter) return context.triggerCharacter ?? '';
  return context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions ? 'again' : 'asked';
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Every client knows these kinds. */
const KINDS: Readonly<Record<ProposalKind, CompletionItemKind>> = {
  title: CompletionItemKind.File,
  part: CompletionItemKind.Module,
  heading: CompletionItemKind.Class,
  table: CompletionItemKind.Snippet,
  row: CompletionItemKind.Field,
  column: CompletionItemKind.Property,
  citation: CompletionItemKind.Reference,
  phrase: CompletionItemKind.Text,
  setting: CompletionItemKind.Value,
};

/** What travels with an item to be explained when the client asks. */
interface ItemData {
  readonly topic: Topic;
  readonly locale: Locale;
}

function itemOf(proposal: Proposal, index: number, { converter, locale }: Found, style: Style): CompletionItem {
  const { kind, label, detail, span, pieces, filter, topic } = proposal;
  const isSnippet = style.snippets && pieces.some((piece) => typeof piece !== 'string');
  const newText = isSnippet ? snippetOf(pieces) : plainOf(pieces);
  const item: CompletionItem = {
    label,
    kind: KINDS[kind],
    ...(detail[locale] !== '' && { detail: detail[locale] }),
    sortText: String(index).padStart(4, '0'),
    filterText: filter,
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    textEdit: { range: converter.range(span), newText },
    ...(topic !== null && { data: { topic, locale } satisfies ItemData }),
  };
  return style.lazily ? item : resolved(item, style);
}

/** The item with its explanation. */
function resolved(item: CompletionItem, style: Style): CompletionItem {
  const { topic, locale } = (item.data ?? {}) as Partial<ItemData>;
  if (topic === undefined || locale === undefined) return item;
  const blocks = documentation(topic, locale);
  if (blocks.length === 0) return item;
  const value = style.markdown ? toMarkdown(blocks) : toPlainText(blocks);
  return { ...item, documentation: style.markdown ? { kind: MarkupKind.Markdown, value } : value };
}
