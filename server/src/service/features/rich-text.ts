/** Text for people in pieces, to be written as Markdown or plain. No piece holds markup of its own. */
export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly href?: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly lead: string; readonly items: readonly string[] }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'rule' };

export function toMarkdown(blocks: readonly Block[]): string {
  return blocks.map(markdownBlock).join('\n\n');
}

export function toPlainText(blocks: readonly Block[]): string {
  return blocks.map(plainBlock).join('\n\n');
}

function markdownBlock(block: Block): string {
  switch (block.kind) {
    case 'title': {
      const title = `**${escapeMarkdown(block.text)}**`;
      return block.href === undefined ? title : `[${title}](<${block.href}>)`;
    }
    case 'text':
      return escapeMarkdown(block.text);
    case 'list':
      return [`**${escapeMarkdown(block.lead)}**`, ...block.items.map((item) => `- ${escapeMarkdown(item)}`)].join(
        '\n',
      );
    case 'link':
      return `[${escapeMarkdown(block.text)}](<${block.href}>)`;
    case 'rule':
      return '---';
  }
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return block.href === undefined ? block.text : `${block.text} ${block.href}`;
    case 'text':
      return block.text;
    case 'list':
      return [block.lead, ...block.items.map((item) => `  - ${item}`)].join('\n');
    case 'link':
      return `${block.text}: ${block.href}`;
    case 'rule':
      return '----';
  }
}

/** Characters that Markdown would take for markup, as themselves; line ends as blanks. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#|~&$]/g, '\\$&')
    .replace(/^([-+]|\d+[.)])(?=\s)/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}
