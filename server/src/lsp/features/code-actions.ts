import type {
  CodeAction,
  CodeActionParams,
  Command,
  InitializeParams,
  TextEdit as LspEdit,
} from 'vscode-languageserver';
import type { Message } from '../../model/finding.js';
import { safeEdits } from '../../service/apply-fixes.js';
import type { Action } from '../../service/features/action.js';
import { actionsAt } from '../../service/features/actions.js';
import { render } from '../../service/messages.js';
import type { Note } from '../../service/tables/note.js';
import type { Checked, CheckedDocument } from '../checker.js';
import { type EditSupport, editSupport, lspEdits, workspaceEdit } from '../edits.js';
import type { Feature, FeatureHost } from '../feature.js';
import { guarded } from '../guard.js';
import { CodeActionKind } from '../protocol.js';
import { editCommand, takesCommandsOnly } from './action-commands.js';

/** Kind of the action that applies every safe fix: also run by `editor.codeActionsOnSave`. */
const FIX_ALL = 'source.fixAll.gouji';
const TO_CONFIRM: Message = { zh: '（请核对）', en: ' (to be confirmed)' };
const KINDS = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL];
const FIX_ALL_TITLE: Message = { zh: '改好所有有把握的问题（{count} 处）', en: 'Apply all safe fixes ({count})' };

/**
 * Code actions for clients that know them, the same as plain commands for clients of the protocol's first version that
 * let the server edit. What is to be confirmed then stands in the title, since such a client shows nothing else.
 */
export const codeActions: Feature = {
  capabilities(client, params) {
    if (takesCommandsOnly(params)) return { codeActionProvider: true };
    return client.codeActions ? { codeActionProvider: { codeActionKinds: KINDS } } : {};
  },
  register(host) {
    const support = { ...editSupport(host.params), disabled: takesDisabled(host.params) };
    const asCommands = takesCommandsOnly(host.params);
    if (!host.client.codeActions && !asCommands) return;
    host.connection.onCodeAction(
      guarded(
        'textDocument/codeAction',
        host.faults,
        (asked): Promise<(CodeAction | Command)[]> =>
          asCommands ? commandsFor(asked, host) : actionsFor(asked, host, support),
      ),
    );
  },
};

type Support = EditSupport & { readonly disabled: boolean };

function takesDisabled({ capabilities: { textDocument } }: InitializeParams): boolean {
  return textDocument?.codeAction?.disabledSupport === true;
}

/** What is offered at a place, before it takes the form that the client knows. */
interface Offer {
  readonly checked: Checked;
  readonly actions: readonly Action[];
  /** Of all reports of the document. */
  readonly fixAll: { readonly title: string; readonly edits: LspEdit[] } | null;
}

async function offerFor(
  { textDocument: { uri }, range, context: { only } }: CodeActionParams,
  { checker, configuration }: FeatureHost,
): Promise<Offer | null> {
  const wanted = (kind: string) => !only || only.some((each) => each === '' || `${kind}.`.startsWith(`${each}.`));
  if (!KINDS.some(wanted)) return null;
  const checked = await checker.checkAt(uri, range.start);
  const document = await checker.check(uri);
  if (!document.isReport) return null;
  const { report, findings, converter } = checked;
  const { ambiguousWidth } = (await configuration.of(uri)).settings;
  const at = { start: converter.offset(range.start), end: converter.offset(range.end) };
  const offered = checked.isReport ? actionsAt(report, findings, at, ambiguousWidth) : [];
  const actions = offered.filter(({ kind }) => wanted(kind));
  const isAsked = only ? wanted(FIX_ALL) : actions.some(({ preferred }) => preferred);
  return { checked, actions, fixAll: isAsked ? fixAll(document) : null };
}

function fixAll({ reports, locale }: CheckedDocument): Offer['fixAll'] {
  const each = reports.map(({ report, findings, converter }) => {
    const { edits, count } = safeEdits(report.source, findings);
    return { count, edits: lspEdits(converter, edits) };
  });
  const count = each.reduce((sum, fixed) => sum + fixed.count, 0);
  const edits = each.flatMap((fixed) => fixed.edits);
  return count === 0 ? null : { title: render(FIX_ALL_TITLE, { count }, locale), edits };
}

async function actionsFor(asked: CodeActionParams, host: FeatureHost, support: Support): Promise<CodeAction[]> {
  const offer = await offerFor(asked, host);
  if (!offer) return [];
  const { checked, actions, fixAll: all } = offer;
  return [
    ...actions
      .filter(({ disabled }) => disabled === null || support.disabled)
      .map((action) => codeAction(action, checked, support)),
    ...(all ? [{ title: all.title, kind: FIX_ALL, edit: workspaceEdit(checked.snapshot, all.edits, support) }] : []),
  ];
}

async function commandsFor(asked: CodeActionParams, host: FeatureHost): Promise<Command[]> {
  const offer = await offerFor(asked, host);
  if (!offer) return [];
  const { checked, actions, fixAll: all } = offer;
  const { snapshot, converter, locale } = checked;
  const command = (title: string, edits: readonly LspEdit[]): Command =>
    editCommand(title, snapshot.uri, snapshot.version, edits);
  return [
    ...actions
      .filter(({ disabled }) => disabled === null)
      .map(({ title, args, confirm, edits }) =>
        command(render(title, args, locale) + (confirm ? TO_CONFIRM[locale] : ''), lspEdits(converter, edits)),
      ),
    ...(all ? [command(all.title, all.edits)] : []),
  ];
}

function codeAction(action: Action, checked: Checked, support: Support): CodeAction {
  const { kind, mends, preferred, edits, disabled } = action;
  const title = render(action.title, action.args, checked.locale);
  return {
    title,
    kind,
    ...(mends.length > 0 && { diagnostics: mends.map((finding) => checked.converter.diagnostic(finding)) }),
    ...(preferred && { isPreferred: true }),
    ...(disabled
      ? { disabled: { reason: textOf([disabled], checked) } }
      : {
          edit: workspaceEdit(
            checked.snapshot,
            lspEdits(checked.converter, edits),
            support,
            annotationOf(title, action, checked),
          ),
        }),
  };
}

function annotationOf(label: string, { confirm, asks }: Action, checked: Checked) {
  return confirm && { label, description: textOf(confirm, checked), needsConfirmation: asks };
}

function textOf(notes: readonly Note[], { locale }: Checked): string {
  return notes.map(({ text, args }) => render(text, args, locale)).join('\n');
}
