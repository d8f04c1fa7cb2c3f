import { type CodeAction, CodeActionKind, type CodeActionParams, type InitializeParams } from 'vscode-languageserver';
import type { Message } from '../../model/finding.js';
import { safeEdits } from '../../service/apply-fixes.js';
import type { Action } from '../../service/features/action.js';
import { actionsAt } from '../../service/features/actions.js';
import { render } from '../../service/messages.js';
import type { Note } from '../../service/tables/note.js';
import type { Checked } from '../checker.js';
import { type EditSupport, editSupport, workspaceEdit } from '../edits.js';
import type { Feature, FeatureHost } from '../feature.js';
import { guarded } from '../guard.js';

/** Kind of the action that applies every safe fix: also run by `editor.codeActionsOnSave`. */
const FIX_ALL = 'source.fixAll.gouji';
const FIX_ALL_TITLE: Message = { zh: '改好所有有把握的问题（{count} 处）', en: 'Apply all safe fixes ({count})' };

export const codeActions: Feature = {
  capabilities: (client) =>
    client.codeActions
      ? {
          codeActionProvider: {
            codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL],
          },
        }
      : {},
  register(host) {
    if (!host.client.codeActions) return;
    const support = { ...editSupport(host.params), disabled: takesDisabled(host.params) };
    host.connection.onCodeAction(
      guarded('textDocument/codeAction', host.faults, (asked) => actionsFor(asked, host, support)),
    );
  },
};

type Support = EditSupport & { readonly disabled: boolean };

function takesDisabled({ capabilities: { textDocument } }: InitializeParams): boolean {
  return textDocument?.codeAction?.disabledSupport === true;
}

async function actionsFor(
  { textDocument: { uri }, range, context: { only } }: CodeActionParams,
  { checker, configuration }: FeatureHost,
  support: Support,
): Promise<CodeAction[]> {
  const wanted = (kind: string) => !only || only.some((each) => each === '' || `${kind}.`.startsWith(`${each}.`));
  if (![CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL].some(wanted)) return [];
  const checked = await checker.check(uri);
  if (!checked.isReport) return [];
  const { report, findings, converter } = checked;
  const { ambiguousWidth } = (await configuration.of(uri)).settings;
  const at = { start: converter.offset(range.start), end: converter.offset(range.end) };
  const actions = actionsAt(report, findings, at, ambiguousWidth).filter(({ kind }) => wanted(kind));
  const offered = actions.filter(({ disabled }) => disabled === null || support.disabled);
  const isAsked = only ? wanted(FIX_ALL) : actions.some(({ preferred }) => preferred);
  return [
    ...offered.map((action) => codeAction(action, checked, support)),
    ...(isAsked ? fixAll(checked, support) : []),
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
      : { edit: workspaceEdit(target(checked), edits, support, annotationOf(title, action.confirm, checked)) }),
  };
}

function annotationOf(label: string, confirm: readonly Note[] | null, checked: Checked) {
  return confirm && { label, description: textOf(confirm, checked) };
}

function textOf(notes: readonly Note[], { locale }: Checked): string {
  return notes.map(({ text, args }) => render(text, args, locale)).join('\n');
}

function fixAll(checked: Checked, support: Support): CodeAction[] {
  const { edits, count } = safeEdits(checked.report.source, checked.findings);
  if (count === 0) return [];
  const title = render(FIX_ALL_TITLE, { count }, checked.locale);
  return [{ title, kind: FIX_ALL, edit: workspaceEdit(target(checked), edits, support) }];
}

function target({ snapshot: { uri, version }, converter }: Checked) {
  return { uri, version, converter };
}
