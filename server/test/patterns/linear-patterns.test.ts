import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { DRAFTS } from '../drafts/draft-files.js';
import { BOUNDED } from './bounded-patterns.js';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));
const FILES = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.replaceAll('\\', '/'));
/** Written out in a source, or built while sources were loaded and drafts were checked. */
const patterns = new Set<string>();

beforeAll(async () => {
  const building: string[] = [];
  for (const file of FILES) {
    const text = readFileSync(SOURCES + file, 'utf8');
    if (/\bRegExp\(/.test(text)) building.push(file);
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) patterns.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  const own = globalThis.RegExp;
  const noted = (pattern: RegExp) => {
    patterns.add(String(pattern));
    return pattern;
  };
  globalThis.RegExp = new Proxy(own, {
    construct: (target, args: [string, string?]) => noted(new target(...args)),
    apply: (target, _, args: [string, string?]) => noted(target(...args)),
  });
  try {
    for (const file of building) await import(/* @vite-ignore */ SOURCES + file);
    const { checkText } = await import('../../src/service/check.js');
    for (const { text } of DRAFTS) checkText(text);
  } finally {
    globalThis.RegExp = own;
  }
});

test('no pattern takes more than linear time, but some over texts of limited length', { timeout: 120_000 }, () => {
  const slow = [...patterns].flatMap((pattern) => {
    const close = pattern.lastIndexOf('/');
    const literal = { source: pattern.slice(1, close), flags: pattern.slice(close + 1) };
    const { reports } = analyse(literal, { maxReports: 1 });
    return reports.map(({ exponential }) => (exponential ? `exponential: ${pattern}` : pattern));
  });
  expect(slow.sort()).toEqual(Object.values(BOUNDED).flat().sort());
});
