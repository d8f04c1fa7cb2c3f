import type { Fix } from '../model/finding.js';
import type { DisclosureTable, Report } from '../model/report.js';
import { defineRule } from './define-rule.js';
import { unitAt } from './tables/amounts.js';
import { cellsArgs, cellsData, otherCells } from './tables/cell-findings.js';
import { cellsOf, type PlacedCell, tablesOf } from './tables/cells.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';
import { hasMilliYuan } from './tables/milli-yuan.js';

export default defineRule({
  id: 'C04',
  name: 'unit-in-cell',
  level: 'error',
  looksAt: 'form',
  summary: { zh: '单位不写在格里', en: 'No unit inside a cell' },
  why: {
    zh: '格里只填数，单位由格式规定：计数一律按件（项、个），2021 版收费金额按万元。2019 版采购总金额没有规定单位，写进格里的只作警告。',
    en: 'Cells hold numbers only; the format fixes the units. For 采购总金额 of the 2019 edition it fixes none, so a unit there is a warning.',
  },
  remedy: {
    zh: '去掉单位。金额需要说明单位的，写在正文或表下的注里。',
    en: 'Take the unit out; where an amount needs one, state it in the text or below the table.',
  },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    count: {
      zh: '{table}有 {count} 格把单位「{unit}」写进了格里：{cells}。格里只填数。',
      en: '{table}: {count} cells hold the unit 「{unit}」: {cells}. Write only the number.',
    },
    fees: {
      zh: '{table}「{cells}」填的是「{text}」：本列单位已定为万元，格里只填数，并折成万元。',
      en: '{table}, 「{cells}」 holds 「{text}」: the column is in 万元, so write only the number, in 万元.',
    },
    purchases: {
      zh: '{table}「{cells}」填的是「{text}」：单位不写在格里。请只填数，单位在正文或表下说明。',
      en: '{table}, 「{cells}」 holds 「{text}」: no unit inside a cell. Write only the number and state the unit elsewhere.',
    },
  },
  examples: {
    bad: [
      draftFragment('2019', disclosureFragment('2019', { 行政事业性收费: '0 | 0', 政府集中采购: '5 | ⟦330.55万元⟧' })),
      draftFragment('2021', disclosureFragment('2021', { 行政许可: '⟦12件⟧', 行政处罚: '0', 行政强制: '0' })),
    ],
    good: [draftFragment('2019', disclosureFragment('2019', { 行政事业性收费: '0 | 0', 政府集中采购: '5 | 330.55' }))],
  },
  check(report, ctx) {
    for (const table of tablesOf(report)) {
      const withUnit = cellsOf(table).filter(({ cell }) => cell.unit !== null);
      for (const placed of withUnit.filter(({ cell }) => cell.kind === 'amount')) {
        const disclosure = table as DisclosureTable;
        if (hasMilliYuan(disclosure, placed.cell)) continue;
        const isOld = disclosure.boundTo === '2019';
        ctx.report(
          placed.cell.span,
          isOld ? 'purchases' : 'fees',
          { ...cellsArgs(report, [placed]), text: placed.cell.text },
          {
            level: isOld ? 'warning' : 'error',
            fixes: withoutUnit(report, [placed], !isOld),
            data: cellsData([placed]),
          },
        );
      }
      for (const cells of byUnit(withUnit.filter(({ cell }) => cell.kind !== 'amount'))) {
        const first = cells[0]!;
        ctx.report(
          first.cell.span,
          'count',
          { ...cellsArgs(report, cells), unit: first.cell.unit! },
          { related: otherCells(report, cells), fixes: withoutUnit(report, cells, true), data: cellsData(cells) },
        );
      }
    }
  },
});

function byUnit(cells: readonly PlacedCell[]): PlacedCell[][] {
  const units = new Map<string, PlacedCell[]>();
  for (const cell of cells) units.set(cell.cell.unit!, [...(units.get(cell.cell.unit!) ?? []), cell]);
  return [...units.values()];
}

/** Units that say no more than the cell's column does. */
const IDLE_UNITS = new Set(['件', '个', '项', '条', '次', '宗', '份', '起', '万元']);

/** Takes the units out; safe only where the number means the same without. */
function withoutUnit(report: Report, cells: readonly PlacedCell[], unitIsFixed: boolean): readonly Fix[] {
  const edits = cells.flatMap(({ cell }) => {
    const at = unitAt(cell);
    if (!at) return [];
    let { start } = at;
    while (start > cell.span.start && /\s/.test(report.source.text.charAt(start - 1))) start--;
    return [{ span: { start, end: at.end }, newText: '' }];
  });
  if (edits.length < cells.length || cells.some(({ cell }) => cell.kind !== 'amount' && !IDLE_UNITS.has(cell.unit!)))
    return [];
  const isIdle = cells.every(
    ({ cell }) => IDLE_UNITS.has(cell.unit ?? '') && (cell.kind === 'amount') === (cell.unit === '万元'),
  );
  return [
    {
      title: { zh: '去掉单位「{unit}」', en: 'Take out the unit 「{unit}」' },
      args: { unit: cells[0]!.cell.unit! },
      edits,
      safety: unitIsFixed && isIdle ? 'safe' : 'confirm',
    },
  ];
}
