import type { DisclosureTable, Report } from '../model/report.js';
import type { Span } from '../text/span.js';
import { defineRule } from './define-rule.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';

const PURCHASES = '政府集中采购';
const ONE = disclosureFragment('2019', { 行政事业性收费: '0 | 0', 政府集中采购: '3 | 329164' });

export default defineRule({
  id: 'T09',
  name: 'one-purchase-row',
  level: 'error',
  looksAt: 'form',
  summary: { zh: '政府集中采购只填一行', en: 'Central purchases take one row' },
  why: {
    zh: '这一行要的是全年的件数和总额，不是逐个项目的清单。',
    en: 'The row asks for the number and amount of the whole year, not for a list of purchases.',
  },
  remedy: { zh: '合成一行：项目件数、总金额。', en: 'Make one row of them: number and total amount.' },
  basis: ['国办公开办函〔2019〕60号'],
  messages: {
    several: {
      zh: '表一「{row}」列了 {count} 行。请合成一行：项目数量、总金额。',
      en: '表一: 「{row}」 has {count} rows. Make one row of them: number and total amount.',
    },
    further: { zh: '又一行', en: 'A further row' },
  },
  examples: {
    bad: [draftFragment('2019', `${ONE}| ⟦政府集中采购⟧ | 1 | 52000 |\n`)],
    good: [draftFragment('2019', ONE)],
  },
  check(report, ctx) {
    const table = report.tables.disclosure;
    for (const row of table?.rows ?? []) {
      if (!table || !row.label || row.key !== PURCHASES) continue;
      const spans = [...rowsAbove(report, table, row.label.span), row.label.span, ...row.extra.map(({ span }) => span)];
      const [, second, ...others] = spans.sort((a, b) => a.start - b.start);
      if (!second) continue;
      ctx.report(
        second,
        'several',
        { row: row.key, count: spans.length },
        { related: others.map((span) => ({ message: this.messages.further, args: {}, span })) },
      );
    }
  },
});

/** The same label further up in the table with numbers of its own: of several rows the reader takes one. */
function rowsAbove({ source }: Report, table: DisclosureTable, label: Span): Span[] {
  const found: Span[] = [];
  const { start } = table.span;
  const text = source.slice({ start, end: Math.max(start, label.start) });
  for (let at = text.indexOf(PURCHASES); at >= 0; ) {
    const end = at + PURCHASES.length;
    const next = text.indexOf(PURCHASES, end);
    if (/\d/.test(text.slice(end, next < 0 ? text.length : next))) found.push({ start: start + at, end: start + end });
    at = next;
  }
  return found;
}
