import type { DisclosureTable, Report, RequestsTable } from '../model/report.js';
import { editionById, editionForYear } from '../templates/editions.js';
import type { EditionTemplate } from '../templates/template.js';
import { fold } from '../text/fold.js';
import type { Span } from '../text/span.js';
import { defineRule } from './define-rule.js';
import { disclosureFragment } from './tables/fragments.js';
import { TABLE_NAMES } from './tables/naming.js';
import { tableStand } from './tables/stands.js';

const OLD_TABLE = disclosureFragment('2019', { 规章: '0 | 0 | 0', 规范性文件: '1 | 1 | 9' });

export default defineRule({
  id: 'T01',
  name: 'edition-of-year',
  level: 'error',
  looksAt: 'form',
  summary: { zh: '表格版本与报告年度相符', en: 'The tables are of the edition of the report’s year' },
  why: {
    zh: '2019、2020 年度用 2019 版（国办公开办函〔2019〕60号），2021 年度起用 2021 版（国办公开办函〔2021〕30号）。两版行列不同，用错了没法汇总。',
    en: 'Reports of 2019 and 2020 use the edition of 2019, later ones that of 2021. Their rows and columns differ, and the wrong one cannot be gathered.',
  },
  remedy: {
    zh: '换成本年度的表格，按新口径重填，不要只改列头。',
    en: 'Take the tables of the year and fill them in anew; do not only change the labels.',
  },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    wrong: {
      zh: '{year} 年度应当用 {due} 版表格（{document}），{tables}用的却是 {found} 版。请换表，按本版口径重填。',
      en: 'A report of {year} uses the edition of {due} ({document}), yet {tables} is of {found}. Take the right tables and fill them in anew.',
    },
    table: { zh: '{table}也是 {found} 版', en: '{table} is of {found} too' },
  },
  examples: {
    bad: [`示例县示例局2023年政府信息公开工作年度报告\n\n${OLD_TABLE.replace('本年新制作数量', '⟦本年新制作数量⟧')}`],
    good: [`示例县示例局2020年政府信息公开工作年度报告\n\n${OLD_TABLE}`],
  },
  check(report, ctx) {
    const due = editionDue(report);
    if (!due) return;
    const wrong = [report.tables.disclosure, report.tables.requests].filter(
      (table) => table !== null && table.edition !== null && table.edition !== 'mixed' && table.edition !== due.id,
    ) as (DisclosureTable | RequestsTable)[];
    const [first, ...others] = wrong;
    if (!first) return;
    const args = {
      year: report.year ?? '',
      due: due.id,
      document: due.document.number,
      found: first.edition ?? '',
      tables: wrong.map((table) => TABLE_NAMES[table.key]).join('、'),
    };
    ctx.report(markerIn(report, first), 'wrong', args, {
      related: others.map((table) => ({
        message: this.messages.table,
        args: { table: TABLE_NAMES[table.key], found: table.edition ?? '' },
        span: markerIn(report, table),
      })),
    });
  },
});

/** The edition of a year that is beyond doubt, or the one that was asked for. */
function editionDue(report: Report): EditionTemplate | null {
  if (report.editionFrom === 'given' && report.edition) return editionById(report.edition);
  const isCertain = report.yearFrom === 'title' || report.yearFrom === 'period';
  return isCertain && report.year !== null ? editionForYear(report.year) : null;
}

/** The first label that only the table's edition has, else the table's first label. */
function markerIn(report: Report, table: DisclosureTable | RequestsTable): Span {
  const text = fold(report.source.slice(table.span));
  const { markers } = editionById(table.edition === '2019' ? '2019' : '2021');
  const found = markers
    .map((marker) => ({ at: text.indexOf(fold(marker)), length: marker.length }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  if (!found) return tableStand(table);
  const start = table.span.start + found.at;
  return { start, end: start + found.length };
}
