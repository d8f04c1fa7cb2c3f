import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/service/check.js';
import { writeHtml } from '../../src/service/export/html.js';
import { DRAFTS, RIGHT_DRAFTS, readDraftFile } from '../drafts/draft-files.js';
import { officialOf, saidBy } from './said.js';

const htmlOf = (text: string) => writeHtml(officialOf(text));

describe('a report as a web page', () => {
  test.each(DRAFTS.map(({ file, text }) => [file, text]))('says what %s says, read again', (_, text) => {
    expect(saidBy(htmlOf(text))).toEqual(saidBy(text));
  });

  test.each(RIGHT_DRAFTS.map(({ file, text }) => [file, text]))('of %s has no error and no warning', (_, text) => {
    const findings = checkText(htmlOf(text)).findings.filter(({ level }) => level !== 'info');
    expect(findings.map(({ rule }) => rule)).toEqual([]);
  });

  test('has its language, one first heading, no script and no handler', () => {
    const page = parse(htmlOf(readDraftFile('district-2023-page.html')));
    expect(attributeOf(all(page, 'html')[0]!, 'lang')).toBe('zh-CN');
    expect(all(page, 'h1').map(textOf)).toEqual(['示例市示例区人民政府2023年政府信息公开工作年度报告']);
    expect(all(page, 'h2')).toHaveLength(6);
    expect([...all(page, 'script'), ...all(page, 'link'), ...all(page, 'img')]).toEqual([]);
    expect(everything(page).flatMap(({ attrs }) => attrs.filter(({ name }) => /^on|^src$|^href$/.test(name)))).toEqual(
      [],
    );
  });

  test.each(['county-2020-pipe.md', 'district-2023-page.html'])(
    'has tables with a caption and a scope for each label in %s',
    (file) => {
      const page = parse(htmlOf(readDraftFile(file)));
      const tables = all(page, 'table');
      expect(tables.map((table) => textOf(all(table, 'caption')[0]!))).toEqual([
        '表一　主动公开政府信息情况',
        '表二　收到和处理政府信息公开申请情况',
        '表三　政府信息公开行政复议、行政诉讼情况',
      ]);
      for (const label of all(page, 'th')) expect(attributeOf(label, 'scope')).toMatch(/^(row|col)(group)?$/);
      for (const table of tables) expect(coverage(table)).toHaveLength(1);
    },
  );

  test('keeps what looks like a tag as text', () => {
    const text = readDraftFile('county-2020-pipe.md').replace(
      '公开工作总体',
      '&lt;script&gt;alert(1)&lt;/script&gt;公开工作总体',
    );
    const page = parse(htmlOf(text));
    expect(all(page, 'script')).toEqual([]);
    expect(textOf(all(page, 'main')[0]!)).toContain('<script>alert(1)</script>公开工作总体');
  });
});

function everything(node: Tree.Node): Tree.Element[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(everything) : [];
  return 'tagName' in node ? [node, ...inside] : inside;
}

function all(node: Tree.Node, tag: string): Tree.Element[] {
  return everything(node).filter(({ tagName }) => tagName === tag);
}

function attributeOf(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((found) => found.name === name)?.value;
}

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** How many columns the rows of a table cover, each number once. */
function coverage(table: Tree.Element): number[] {
  const widths: number[] = [];
  const rows = all(table, 'tr');
  rows.forEach((row, y) => {
    for (const cell of everything(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')) {
      const columns = Number(attributeOf(cell, 'colspan') ?? 1);
      const deep = Number(attributeOf(cell, 'rowspan') ?? 1);
      for (let i = y; i < y + deep; i++) widths[i] = (widths[i] ?? 0) + columns;
    }
  });
  return [...new Set(widths)];
}
