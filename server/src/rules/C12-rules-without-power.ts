import type { Organ } from '../model/report.js';
import { isZero } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { cellsArgs, cellsData, otherCells } from './tables/cell-findings.js';
import { cellsOf, numberIn } from './tables/cells.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';

export default defineRule({
  id: 'C12',
  name: 'rules-without-power',
  level: 'warning',
  summary: { zh: '没有规章制定权的机关，规章行应为 0', en: 'An organ without the power to make 规章 reports none' },
  why: {
    zh: '地方政府规章只能由省级和设区的市、自治州的人民政府制定。县级及以下政府、乡镇、街道、地方部门没有制定权，规章行应为 0。',
    en: 'Local 规章 are made by provinces, cities with districts and prefectures only. Counties, towns, streets and local departments make none.',
  },
  remedy: { zh: '填 0；行政规范性文件填到下一行。', en: 'Write 0; normative documents belong in the next row.' },
  basis: ['条例/20/1'],
  messages: {
    made: {
      zh: '表一规章行填了数（{cells}），但{organ}没有规章制定权。规章行应填 0，规范性文件填下一行。',
      en: '表一: row 规章 holds numbers ({cells}), yet {organ} has no power to make 规章. Write 0; normative documents belong in the next row.',
    },
  },
  examples: {
    bad: [
      draftFragment('2021', disclosureFragment('2021', { 规章: '⟦1⟧ | 0 | 6', 行政规范性文件: '1 | 0 | 9' })).replace(
        '示例县示例局',
        '示例县示例镇人民政府',
      ),
    ],
    good: [
      draftFragment('2021', disclosureFragment('2021', { 规章: '1 | 0 | 6', 行政规范性文件: '1 | 0 | 9' })).replace(
        '示例县示例局',
        '示例省人民政府',
      ),
    ],
  },
  check(report, ctx) {
    const { organ } = report;
    const table = report.tables.disclosure;
    if (!table || !organ || !lacksPower(organ)) return;
    const cells = cellsOf(table).filter(({ ref, cell }) => {
      const value = ref.row === '规章' ? numberIn(cell) : null;
      return value !== null && !isZero(value);
    });
    if (cells.length === 0) return;
    ctx.report(
      cells[0]!.cell.span,
      'made',
      { ...cellsArgs(report, cells), organ: organ.name },
      { related: otherCells(report, cells), data: cellsData(cells) },
    );
  },
});

/** Certain only for organs whose name tells that they are local and of county level or below, or a department. */
function lacksPower({ certain, kind, level, name }: Organ): boolean {
  if (!certain || /^(?:国家|中国|中华|全国)/.test(name)) return false;
  if (kind === 'town' || kind === 'street') return true;
  if (kind === 'government' || kind === 'office') return level === 'county';
  return kind === 'department' && level !== null;
}
