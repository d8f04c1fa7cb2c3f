import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);

function rows(): [string, string][] {
  const text = readFileSync(new URL('docs/glossary.md', ROOT), 'utf8');
  const found = [...text.matchAll(/^\| ([^|]+) \| `([^`|]+)` \|/gm)].map((match): [string, string] => [
    match[1]!,
    match[2]!,
  ]);
  return found.flatMap(([terms, identifier]) => terms.split('、').map((term): [string, string] => [term, identifier]));
}

function sourceText(): string {
  const root = new URL('server/src/', ROOT);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), root), 'utf8')).join('\n');
}

describe('the glossary', () => {
  it('has each term once', () => {
    const terms = rows().map(([term]) => term);
    expect(terms.length).toBeGreaterThan(60);
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([]);
  });

  it('names identifiers that the code has', () => {
    const source = sourceText();
    const words = new Set(source.match(/[A-Za-z][\w-]*/g));
    expect(rows().filter(([, identifier]) => !words.has(identifier))).toEqual([]);
  });
});
