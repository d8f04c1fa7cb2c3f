import type { Locale } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { squash } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import { outline } from './outline.js';
import { organAndYear } from './outline-detail.js';
import type { OutlineKind, OutlineNode } from './outline-node.js';

export interface FoundSymbol {
  readonly kind: OutlineKind;
  readonly name: string;
  /** Organ and year of the report. */
  readonly container: string;
  readonly span: Span;
}

/** Title, parts and tables of a report. */
export function symbolsOf(report: Report, locale: Locale): readonly FoundSymbol[] {
  const container = organAndYear(report, locale);
  return nodesOf(outline(report, locale)).map(({ kind, name, selection }) => {
    return { kind, name, container, span: selection };
  });
}

/**
 * Whether a query finds a symbol: each word of it must stand in the symbol's name, the organ or the year, its
 * characters in order; digits must stand together. An empty query finds all.
 */
export function symbolQuery(query: string): (symbol: FoundSymbol) => boolean {
  const words = query.split(/\s+/).map(wordOf).filter(Boolean);
  return ({ name, container }) => {
    const text = wordOf(name + container);
    return words.every((word) => (/^\d+$/.test(word) ? text.includes(word) : isInOrder(word, text)));
  };
}

function nodesOf(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes
    .filter(({ kind }) => kind === 'title' || kind === 'part' || kind === 'table')
    .flatMap((node) => [node, ...nodesOf(node.children)]);
}

function wordOf(text: string): string {
  return squash(text).toLowerCase();
}

function isInOrder(word: string, text: string): boolean {
  let at = 0;
  for (const character of word) {
    const found = text.indexOf(character, at);
    if (found < 0) return false;
    at = found + character.length;
  }
  return true;
}
