import * as vscode from 'vscode';

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
  const nonce = newNonce();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  const language = vscode.env.language.startsWith('zh') ? 'zh-CN' : 'en';
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(vscode.l10n.t('Gouji'))}</title>
<link rel="stylesheet" href="${file('css')}">
</head>
<body>
${body}
<script nonce="${nonce}" src="${file('js')}"></script>
</body>
</html>`;
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
