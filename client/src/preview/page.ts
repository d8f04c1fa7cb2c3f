import * as vscode from 'vscode';
import { pageMarkup } from './page-markup.js';

/** What a webview's page is made of: its script and style in dist/, and what stands in its body. */
export interface Page {
  /** `preview` for dist/preview.js and dist/preview.css. */
  readonly name: string;
  /** Markup without anything from outside. */
  readonly body: string;
}

/** Options of a webview that runs scripts from dist/ alone. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
}

/** A page that may run its own script and style, and load nothing else from anywhere. */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, { name, body }: Page): string {
  const file = (suffix: string) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', `${name}.${suffix}`));
  return pageMarkup({
    language: vscode.env.language.startsWith('zh') ? 'zh-CN' : 'en',
    title: vscode.l10n.t('Gouji'),
    style: String(file('css')),
    script: String(file('js')),
    styleSource: webview.cspSource,
    nonce: newNonce(),
    body,
  });
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
