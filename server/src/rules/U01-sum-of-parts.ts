import { fileName, type OtherReport } from '../facts/other-report.js';
import type { Related } from '../model/finding.js';
import type { Table } from '../model/report.js';
import { defineRule } from './define-rule.js';
import { brokenTotals, type Total } from './rollup/totals.js';
import { cellsOf, placeKey } from './tables/cells.js';
import { decimalNumber, decimalText } from './tables/decimal.js';
import { disclosureFragment, requestsFragment } from './tables/fragments.js';
import { cellName, TABLE_NAMES } from './tables/naming.js';

const MOST_NAMED = 4;
const MOST_PARTS = 20;
const row = (count: number) => `${count} | 0 | 0 | 0 | 0 | 0 | ${count}`;
const part = (organ: string, count: number, licences: number) =>
  [
    `${organ}2023年政府信息公开工作年度报告\n`,
    disclosureFragment('2021', { 行政许可: String(licences), 行政处罚: '0', 行政强制: '0' }),
    requestsFragment('2021', { new: row(count), r1: row(count), total: row(count) }, 'all'),
  ].join('\n');
const whole = (...tables: readonly string[]) => ['示例县2023年政府信息公开工作年度报告\n', ...tables].join('\n');
const licences = (count: string) => disclosureFragment('2021', { 行政许可: count, 行政处罚: '0', 行政强制: '0' });

export default defineRule({
  id: 'U01',
  name: 'sum-of-parts',
  level: 'error',
  summary: { zh: '汇总年报的每一格等于各单位之和', en: 'Every cell of the whole is the sum over its parts' },
  why: {
    zh: '县（市、区）的年报汇总本级政府、各部门、各乡镇街道的数，逐格相加就应是汇总的数。要在 gouji.json 的「rollups」里写明汇总哪些文件。',
    en: 'A county’s report sums up those of its organs, cell by cell. Name them under “rollups” in gouji.json.',
  },
  remedy: {
    zh: '按差额找是哪个单位漏报、多报或改过数。',
    en: 'Follow the difference to the organ that was left out, counted twice, or has changed.',
  },
  basis: ['条例/49', '条例/50'],
  messages: {
    differs: {
      zh: '{table}有 {count} 格不等于 {parts} 个单位之和（汇总≠相加）：{cells}。请核对。',
      en: '{table}: {count} cell(s) are not the sum over {parts} parts (whole ≠ sum): {cells}. Check them.',
    },
    without: {
      zh: '{table}有 {count} 格不等于 {parts} 个单位之和（汇总≠相加）：{cells}。差的正好是「{organ}」（{file}）的数，像是漏加了它。请核对。',
      en: '{table}: {count} cell(s) are not the sum over {parts} parts (whole ≠ sum): {cells}. The difference is just what 「{organ}」 ({file}) has; it seems to have been left out.',
    },
    twice: {
      zh: '{table}有 {count} 格不等于 {parts} 个单位之和（汇总≠相加）：{cells}。多的正好是「{organ}」（{file}）的数，像是加了两次。请核对。',
      en: '{table}: {count} cell(s) are not the sum over {parts} parts (whole ≠ sum): {cells}. The excess is just what 「{organ}」 ({file}) has; it seems to have been added twice.',
    },
  },
  examples: {
    parts: [part('示例县甲局', 3, 10), part('示例县乙局', 5, 0), part('示例县丙镇人民政府', 1, 7)],
    bad: [
      whole(licences('⟦18⟧')),
      whole(licences('⟦10⟧')),
      whole(licences('⟦24⟧')),
      whole(requestsFragment('2021', { new: '⟦4⟧ | 0 | 0 | 0 | 0 | 0 | 4', r1: row(4), total: row(4) }, 'all')),
      whole(
        requestsFragment(
          '2021',
          { new: row(9), r1: row(9), total: row(9), next: '0 | 0 | ⟦1⟧ | 0 | 0 | 0 | 1' },
          'all',
        ),
      ),
    ],
    good: [
      whole(licences('17')),
      whole(requestsFragment('2021', { new: row(9), r1: row(9), total: row(9) }, 'all')),
      whole(licences('')),
      whole(disclosureFragment('2019', { 行政许可: '1 | 0 | 99', 行政处罚: '0 | 0 | 0', 行政强制: '0 | 0 | 0' })),
      whole('一、总体情况\n\n全县公开信息120条。\n'),
    ],
  },
  check(report, ctx) {
    const { rollup } = ctx;
    if (!rollup || rollup.parts.length === 0) return;
    const { disclosure, requests, proceedings } = report.tables;
    for (const table of [disclosure, requests, proceedings]) {
      if (!table) continue;
      const totals = brokenTotals(table, rollup.parts);
      const first = totals[0];
      if (!first) continue;
      const edition = table.key === 'proceedings' ? (report.edition ?? '2021') : table.boundTo;
      const name = ({ own }: Total) => cellName(edition, table.key, own.ref);
      const shown = totals.slice(0, MOST_NAMED).map((total) => {
        return `${name(total)} ${decimalText(total.stated)}≠${decimalText(total.computed)}`;
      });
      const cause = causeOf(table, totals, rollup.parts);
      const args = {
        table: TABLE_NAMES[table.key],
        count: totals.length,
        parts: rollup.parts.length,
        cells: shown.join('、') + (totals.length > shown.length ? '……' : ''),
        ...(cause && { organ: cause.part.report.organ?.name ?? '', file: fileName(cause.part) }),
      };
      ctx.report(first.own.cell.span, cause?.key ?? 'differs', args, {
        ...(rollup.isComplete ? {} : { level: 'warning' }),
        related: [
          ...totals.slice(1, MOST_PARTS).map((total) => ({
            message: { zh: '{cell}', en: '{cell}' },
            args: { cell: name(total) },
            span: total.own.cell.span,
          })),
          ...breakdown(first, name(first)),
        ],
        data: {
          table: table.key,
          cells: totals.map(({ own }) => own.ref),
          stated: totals.map(({ stated }) => decimalNumber(stated)),
          computed: totals.map(({ computed }) => decimalNumber(computed)),
        },
      });
    }
  },
});

/** What each part adds to the first cell, the largest first; nothing of those that add nothing. */
function breakdown({ parts }: Total, cell: string): readonly Related[] {
  const adding = parts.filter(({ value }) => decimalNumber(value) !== 0);
  const largest = adding.toSorted((a, b) => decimalNumber(b.value) - decimalNumber(a.value));
  return largest.slice(0, MOST_PARTS).map(({ part: other, place, value }) => ({
    message: { zh: '{file}「{cell}」：{value}', en: '{file} 「{cell}」: {value}' },
    args: { file: fileName(other), cell, value: decimalText(value) },
    span: place.cell.span,
    other,
  }));
}

interface Cause {
  readonly key: 'without' | 'twice';
  readonly part: OtherReport;
}

/** The one part whose cells are just the difference, in every cell that is off and in no other. */
function causeOf(table: Table, totals: readonly Total[], parts: readonly OtherReport[]): Cause | null {
  const off = new Map(
    totals.map((total) => [placeKey(total.own.ref), decimalNumber(total.stated) - decimalNumber(total.computed)]),
  );
  const found = parts.flatMap((part): Cause[] => {
    const own = part.report.tables[table.key];
    if (!own) return [];
    const values = new Map(cellsOf(own).map(({ ref, cell }) => [placeKey(ref), cell.value ?? 0]));
    const isJust = (sign: 1 | -1) =>
      cellsOf(table).every(({ ref }) => (off.get(placeKey(ref)) ?? 0) === sign * (values.get(placeKey(ref)) ?? 0));
    if (isJust(-1)) return [{ key: 'without', part }];
    return isJust(1) ? [{ key: 'twice', part }] : [];
  });
  return found.length === 1 ? found[0]! : null;
}
