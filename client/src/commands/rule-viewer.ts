import * as vscode from 'vscode';
import { RULE_PAGE_REQUEST, RULES_REQUEST, type RulePageParams, type RuleSummary } from '../../../protocol/rules.js';
import type { CommandHost } from './command-host.js';

const SCHEME = 'gouji-rule';

/** Shows the pages of rules, which the server writes: no network is needed. */
export class RuleViewer implements vscode.Disposable {
  private readonly provider: vscode.Disposable;

  constructor(private readonly host: CommandHost) {
    this.provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: ({ path }) => this.page(path.slice(1, -'.md'.length)),
    });
  }

  /** Shows the rule of that id; asks which where none is given, those of the findings at the caret first. */
  async show(given: unknown): Promise<void> {
    const id = typeof given === 'string' ? given : await this.choose();
    if (id === undefined) return;
    const page = vscode.Uri.from({ scheme: SCHEME, path: `/${id}.md` });
    await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
  }

  dispose(): void {
    this.provider.dispose();
  }

  private async page(id: string): Promise<string> {
    const params: RulePageParams = { id };
    const page = await this.host.server.request<string | null>(RULE_PAGE_REQUEST, params);
    return page ?? vscode.l10n.t('There is no rule {0}.', id);
  }

  private async choose(): Promise<string | undefined> {
    const rules = await this.host.server.request<readonly RuleSummary[]>(RULES_REQUEST);
    const here = rulesAtCaret();
    const item = ({ id, summary }: RuleSummary) => ({ label: id, description: summary });
    const items = [
      ...rules.filter(({ id }) => here.has(id)).map(item),
      ...(here.size > 0 ? [{ label: '', kind: vscode.QuickPickItemKind.Separator }] : []),
      ...rules.filter(({ id }) => !here.has(id)).map(item),
    ];
    const title = vscode.l10n.t('Which rule?');
    const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
    return chosen?.label;
  }
}

function rulesAtCaret(): ReadonlySet<string> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return new Set();
  const here = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === 'gouji' && range.contains(editor.selection.active));
  return new Set(here.map(({ code }) => String(typeof code === 'object' ? code.value : code)));
}
