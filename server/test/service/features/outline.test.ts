import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/parse-report.js';
import { outline } from '../../../src/service/features/outline.js';
import { dataRows, disclosureRows, editionById } from '../../../src/templates/editions.js';
import type { EditionId } from '../../../src/templates/template.js';
import { DRAFTS } from '../../drafts/draft-files.js';
import { render } from '../../layouts/document.js';
import { GLUED_LAYOUTS, LAYOUTS } from '../../layouts/layouts.js';
import { LINE_ENDS } from '../../layouts/line-ends.js';
import { rightReport } from '../../layouts/report-data.js';
import { PLAIN, WIDTH_FORMS } from '../../layouts/width-forms.js';
import { SHARE } from '../../parse/edits.js';
import { flat, outlineFaults } from './outline-faults.js';

const EDITION_IDS: readonly EditionId[] = ['2019', '2021'];
const ALL_LAYOUTS = Object.entries({ ...LAYOUTS, ...GLUED_LAYOUTS });

function treeOf(text: string) {
  return outline(parseReport(text), 'zh');
}

function faultsOf(text: string): string[] {
  return outlineFaults(treeOf(text), { start: 0, end: text.length });
}

test.each([
  ['示例县示例局', 'zh', '示例县示例局 · 县级部门 · 2023 年度 · 2021 年格式'],
  ['示例县示例局', 'en', '示例县示例局 · county department · report year 2023 · 2021 edition'],
  ['示例市示例区示例街道办事处', 'zh', '示例市示例区示例街道办事处 · 街道 · 2023 年度 · 2021 年格式'],
  ['示例县示例镇人民政府办公室', 'zh', '示例县示例镇人民政府办公室 · 乡镇（待定） · 2023 年度 · 2021 年格式'],
  ['示例高新', 'zh', '示例高新 · 2023 年度 · 2021 年格式'],
] as const)('the outline says what %s is, in %s', (organ, locale, detail) => {
  const [title] = outline(parseReport(`${organ}2023年政府信息公开工作年度报告\n\n一、总体情况\n略。\n`), locale);
  expect(title?.detail).toBe(detail);
});

describe.each(EDITION_IDS)('the outline of a report of edition %s', (edition) => {
  const template = editionById(edition);

  test.each(ALL_LAYOUTS)('nests, laid out as %s', (_, layout) => {
    WIDTH_FORMS.forEach((form, i) => {
      const end = LINE_ENDS[i % LINE_ENDS.length]!;
      const { text } = render(rightReport(edition, i % 2), layout, form, end);
      expect(faultsOf(text), `${form.name}, ${end}`).toEqual([]);
      const empty = flat(treeOf(text)).filter(({ selection }) => selection.start === selection.end);
      expect(empty, `${form.name}, ${end}`).toEqual([]);
    });
  });

  test.each(ALL_LAYOUTS)('has title, parts, tables and rows, laid out as %s', (_, layout) => {
    const { text, places } = render(rightReport(edition, 1), layout, PLAIN);
    const [title, ...others] = treeOf(text);
    expect(others).toEqual([]);
    expect(title).toMatchObject({ kind: 'title', selection: places.get('title') });
    const parts = title!.children;
    expect(parts.map(({ selection }) => selection)).toEqual(
      template.parts.map((part) => places.get(`section/${part.number}`)),
    );
    const tables = parts.flatMap(({ children }) => children.filter(({ kind }) => kind === 'table'));
    expect(tables.map(({ name }) => name)).toEqual(['表一', '表二', '表三']);
    expect(tables.map(({ children }) => flat(children).filter(({ kind }) => kind === 'row').length)).toEqual([
      disclosureRows(template).length,
      dataRows(template).length,
      3,
    ]);
  });

  test.each(Object.entries(LAYOUTS))('says what each row of 表二 holds, laid out as %s', (_, layout) => {
    const data = rightReport(edition, 0);
    const { text } = render(data, layout, PLAIN);
    const requests = flat(treeOf(text)).find(({ name }) => name === '表二')!;
    const details = flat(requests.children)
      .filter(({ kind }) => kind === 'row')
      .map(({ detail }) => detail);
    const wanted = dataRows(template).map(({ key }) => {
      const [person, ...others] = data.requests[key]!;
      const organisations = others.slice(0, -1).reduce((sum, number) => sum + number, 0);
      return `自然人 ${person} · 法人 ${organisations} · 总计 ${others.at(-1)}`;
    });
    expect(details).toEqual(wanted);
  });

  test.each(ALL_LAYOUTS)('has no number of another row in the range of a row, laid out as %s', (_, layout) => {
    const { text, places } = render(rightReport(edition, 0), layout, PLAIN);
    const requests = flat(treeOf(text)).find(({ name }) => name === '表二')!;
    const rows = flat(requests.children).filter(({ kind }) => kind === 'row');
    dataRows(template).forEach(({ key }, i) => {
      const { range } = rows[i]!;
      for (const [id, { start, end }] of places) {
        if (id.startsWith(`requests/${key}/`) || !id.includes('/') || id.startsWith('section')) continue;
        expect(range.start <= start && end <= range.end, `${id} in ${key}`).toBe(false);
      }
    });
  });

  test('puts the rows of 表二 under the headings of their groups', () => {
    const { text } = render(rightReport(edition, 0), LAYOUTS.pipe!, PLAIN);
    const requests = flat(treeOf(text)).find(({ name }) => name === '表二')!;
    const results = requests.children.find(({ kind }) => kind === 'block')!;
    expect(requests.children.map(({ name }) => name[0])).toEqual(['一', '二', '三', '四']);
    const groups = results.children.filter(({ kind }) => kind === 'block');
    for (const { selection, name } of [results, ...groups]) {
      expect(text.slice(selection.start, selection.end)).toBe(name);
    }
    expect(groups.map(({ children }) => children.length)).toEqual(edition === '2019' ? [8, 3, 5] : [8, 3, 5, 3]);
  });
});

test.each(DRAFTS)('the outline of $file nests', ({ text }) => {
  expect(faultsOf(text)).toEqual([]);
});

test('the outline of a draft cut anywhere, doubled or spliced nests', () => {
  const texts = DRAFTS.map(({ text }) => text);
  const place = SHARE;
  const draft = fc.constantFrom(...texts);
  fc.assert(
    fc.property(draft, draft, place, place, (one, other, a, b) => {
      const text = one.slice(0, a * one.length) + other.slice(b * other.length);
      return faultsOf(text).length === 0;
    }),
    { numRuns: 150, seed: 7 },
  );
});

test('sub-headings stand under those of a higher level, up to the next of their own', () => {
  const text =
    '示例县水利局2023年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开\n1.公开制度\n说明。\n2.公开目录\n（二）依申请公开\n说明。\n二、主动公开政府信息情况\n无\n';
  const [first] = treeOf(text)[0]!.children;
  expect(first!.children.map(({ name, children }) => [name, ...children.map((child) => child.name)])).toEqual([
    ['（一）主动公开', '1.公开制度', '2.公开目录'],
    ['（二）依申请公开'],
  ]);
});
