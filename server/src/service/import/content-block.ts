import { tagAt } from '../../parse/html-tags.js';
import type { Span } from '../../text/span.js';

/** Elements that a page puts round its article. */
const CONTAINERS = new Set(['div', 'article', 'section', 'main', 'td', 'body', 'form']);
/** What stands in these is no element. */
const OPAQUE = new Set(['script', 'style', 'textarea', 'title']);

interface Open {
  readonly name: string;
  readonly start: number;
}

/**
 * The innermost element of a page that holds all of the core; null where none does. A tag that is not closed ends
 * with the element around it. Linear in the text.
 */
export function contentBlock(text: string, core: Span): Span | null {
  const stack: Open[] = [];
  const open = new Map<string, number>();
  const holds = ({ start }: Open, end: number) => start <= core.start && core.end <= end;
  const pop = () => {
    const last = stack.pop()!;
    open.set(last.name, open.get(last.name)! - 1);
    return last;
  };
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at);
      at = end < 0 ? at + 1 : end + 3;
      continue;
    }
    const tag = tagAt(text, at);
    at = tag ? tag.end : at + 1;
    if (!tag) continue;
    if (OPAQUE.has(tag.name) && !tag.closing) {
      const end = text.indexOf(`</${tag.name}`, at);
      if (end >= 0) at = end;
      continue;
    }
    if (!CONTAINERS.has(tag.name)) continue;
    if (!tag.closing) {
      stack.push({ name: tag.name, start: tag.end });
      open.set(tag.name, (open.get(tag.name) ?? 0) + 1);
      continue;
    }
    while ((open.get(tag.name) ?? 0) > 0) {
      const last = pop();
      if (holds(last, at)) return { start: last.start, end: at };
      if (last.name === tag.name) break;
    }
  }
  return null;
}
