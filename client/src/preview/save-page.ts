import * as vscode from 'vscode';
import { nameOf } from './draft-editor.js';

/** Saves what the preview shows as a page that needs nothing else, and opens it where it can be printed. */
export async function savePage(extensionUri: vscode.Uri, draft: vscode.Uri, html: string): Promise<void> {
  const style = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'preview.css'));
  const css = new TextDecoder().decode(style);
  const page = `<!DOCTYPE html>\n${html.replace('</head>', () => `<style>${css}</style></head>`)}`;
  const name = `${nameOf(draft).replace(/\.\w+$/, '')}.print.html`;
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(draft.with({ query: '', fragment: '' }), '..', name),
    filters: { HTML: ['html'] },
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
  const open = vscode.l10n.t('Open to print');
  const choice = await vscode.window.showInformationMessage(vscode.l10n.t('Saved {0}.', nameOf(target)), open);
  if (choice === open) await vscode.env.openExternal(target);
}
