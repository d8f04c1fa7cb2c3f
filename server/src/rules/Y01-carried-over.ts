import { fileName } from '../facts/other-report.js';
import { equals } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { cellsOf, numberIn, type PlacedCell, placeKey } from './tables/cells.js';
import { requestsFragment } from './tables/fragments.js';
import { requestColumnName } from './tables/naming.js';
import { type CellPair, pairFixes, pairsData, pairsRelated, pairsText } from './years/cell-pairs.js';
import { reportOf } from './years/fragments.js';
import { lastYearOf } from './years/last-year.js';

const LAST = { next: '3 | 1 | 0 | 0 | 0 | 0 | 4' };

export default defineRule({
  id: 'Y01',
  name: 'carried-over',
  level: 'error',
  summary: {
    zh: '今年的「上年结转」等于去年的「结转下年度」',
    en: 'What was carried over is what last year’s report carried on',
  },
  why: {
    zh: '去年年报公布结转几件，今年就从几件接着办，七列都要对上。对不上的，今年或去年的表必有一处错。',
    en: 'What last year’s report says is carried on is where this year begins, in all seven columns.',
  },
  remedy: {
    zh: '以去年公布的数为准改今年的表；去年公布的确实有误的，在正文说明。',
    en: 'Take the published number of last year; where that was wrong, say so in the text.',
  },
  basis: ['条例/50'],
  messages: {
    several: {
      zh: '{files} 都说自己是上一年的年报，不知道以哪份为准，没有核对跨年的数。请只留一份，或在 gouji.json 的「previous」里写明。',
      en: '{files} all claim to be last year’s report; no years were compared. Keep one, or name it under “previous” in gouji.json.',
    },
    unusable: {
      zh: 'gouji.json 的「previous」写的 {files} 找不到，或不是年报，没有核对跨年的数。',
      en: '{files}, named under “previous” in gouji.json, is not there or no annual report; no years were compared.',
    },
    otherYear: {
      zh: 'gouji.json 的「previous」写的 {files} 不是上一年的年报，没有核对跨年的数。',
      en: '{files}, named under “previous” in gouji.json, is not of the year before; no years were compared.',
    },
    differs: {
      zh: '表二「上年结转」与上一年年报（{file}）的「结转下年度继续办理」不一致（今年≠去年），{count} 格：{cells}。以上一年公布的数为准；上一年公布有误的，在正文说明。',
      en: 'The row 上年结转 differs from 结转下年度继续办理 of last year’s report ({file}) in {count} cell(s) (this year ≠ last year): {cells}. Take last year’s published numbers, or say in the text why they were wrong.',
    },
  },
  examples: {
    previous: reportOf(2022, requestsFragment('2021', LAST, 'all')),
    bad: [
      reportOf(2023, requestsFragment('2021', { carry: '⟦2⟧ | 1 | 0 | 0 | 0 | 0 | 3' }, 'all')),
      reportOf(2023, requestsFragment('2021', { carry: '⟦0⟧ | 0 | 0 | 0 | 0 | 0 | 0' }, 'all')),
      reportOf(2023, requestsFragment('2021', { carry: '3 | ⟦0⟧ | 1 | 0 | 0 | 0 | 4' }, 'all')),
      reportOf(2023, requestsFragment('2021', { carry: '3 | 1 | 0 | 0 | 0 | 0 | ⟦5⟧' }, 'all')),
      reportOf(2023, requestsFragment('2021', { carry: '⟦13⟧ | 1 | 0 | 0 | 0 | 0 | 14' }, 'all')),
    ],
    good: [
      reportOf(2023, requestsFragment('2021', { carry: '3 | 1 | 0 | 0 | 0 | 0 | 4' }, 'all')),
      reportOf(2023, requestsFragment('2021', { carry: ' | 1 | 0 | 0 | 0 | 0 | ' }, 'all')),
      reportOf(2023, requestsFragment('2021', { new: '9 | 0 | 0 | 0 | 0 | 0 | 9' })),
      reportOf(2024, requestsFragment('2021', { carry: '2 | 0 | 0 | 0 | 0 | 0 | 2' }, 'all')),
      reportOf(2023, '一、总体情况\n\n上年结转5件。\n'),
    ],
  },
  check(report, ctx) {
    if (ctx.noLastYear) {
      const { reason, files } = ctx.noLastYear;
      const level = reason === 'several' ? 'info' : 'warning';
      ctx.report(report.title?.span ?? { start: 0, end: 0 }, reason, { files: files.join('、') }, { level });
    }
    const previous = lastYearOf(report, ctx.previous);
    const table = report.tables.requests;
    const last = previous?.report.tables.requests;
    if (!previous || !table || !last) return;
    const nexts = new Map(cellsOf(last).map((cell) => [placeKey(cell.ref), cell]));
    const pairs = cellsOf(table).flatMap((own): CellPair[] => {
      if (own.ref.row !== 'carry') return [];
      const before = nexts.get(placeKey({ row: 'next', column: own.ref.column }));
      return before ? pair(own, before) : [];
    });
    const first = pairs[0];
    if (!first) return;
    const cells = pairsText(pairs, ({ own }) => requestColumnName(table.boundTo, own.ref.column));
    ctx.report(
      first.own.cell.span,
      'differs',
      { file: fileName(previous), count: pairs.length, cells },
      {
        related: pairsRelated(report, previous, pairs),
        fixes: pairFixes(report, pairs),
        data: pairsData(pairs),
      },
    );
  },
});

/** Only two numbers that were both read are held against each other: a cell left blank is C02's to tell. */
function pair(own: PlacedCell, before: PlacedCell): CellPair[] {
  const stated = numberIn(own.cell);
  const expected = numberIn(before.cell);
  if (!stated || !expected || equals(stated, expected)) return [];
  return [{ own, stated, expected, last: [before] }];
}
