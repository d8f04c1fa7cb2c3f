export interface PageParts {
  readonly language: string;
  readonly title: string;
  /** Addresses of the page's own style and script. */
  readonly style: string;
  readonly script: string;
  /** Where styles may come from. */
  readonly styleSource: string;
  readonly nonce: string;
  readonly body: string;
}

export function pageMarkup({ language, title, style, script, styleSource, nonce, body }: PageParts): string {
  const policy = `default-src 'none'; style-src ${styleSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
${body}
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>`;
}

export function previewBody(save: string): string {
  return `<div class="bar"><button type="button" id="save">${escaped(save)}</button></div>\n<main></main>`;
}

export function formBody(title: string, help: string): string {
  return `<header>\n<h1>${escaped(title)}</h1>\n<p class="help">${escaped(help)}</p>\n</header>\n<div class="top">\n<div id="where" aria-hidden="true"></div>\n<div id="status" role="status"></div>\n</div>\n<main></main>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
