import type { Report } from '../model/report.js';
import { dataRows, editionById } from '../templates/editions.js';
import { add, decimalText, isZero, ZERO } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { numberIn } from './tables/cells.js';
import { draftFragment, PROCEEDINGS_HEADING, proceedingsFragment, requestsFragment } from './tables/fragments.js';
import { proceedingsStand } from './tables/stands.js';

export default defineRule({
  id: 'A09',
  name: 'proceedings-without-requests',
  level: 'warning',
  summary: {
    zh: '表二全年 0 件而表三有复议、诉讼',
    en: 'No request at all in table 2, yet proceedings in table 3',
  },
  why: {
    zh: '全年没有申请、没有结转，复议和诉讼从哪里来？可能针对往年的答复，也可能是把其他案件填了进来。',
    en: 'Without any request, proceedings may concern replies of earlier years, or cases that have nothing to do with disclosure.',
  },
  remedy: {
    zh: '核对这些案件是否因政府信息公开引起；确实针对往年答复的，在正文里说明。',
    en: 'Check that the cases arose from disclosure; where they concern earlier years, say so in the text.',
  },
  basis: ['条例/50'],
  messages: {
    unexplained: {
      zh: '表二全年没有申请也没有结转（全部为 0），表三却有行政复议 {review} 件、行政诉讼 {litigation} 件。请核对；针对往年答复的，在正文里说明。',
      en: '表二 has no request at all, yet table 3 has {review} reviews and {litigation} lawsuits. Check them; where they concern earlier years, say so in the text.',
    },
  },
  examples: {
    bad: [
      draftFragment(
        '2019',
        requestsFragment('2019', {}, 'all'),
        `⟦${PROCEEDINGS_HEADING}⟧\n`,
        proceedingsFragment('1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0'),
      ),
    ],
    good: [
      draftFragment(
        '2019',
        requestsFragment('2019', {}, 'all'),
        `${PROCEEDINGS_HEADING}\n`,
        proceedingsFragment('0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0'),
      ),
    ],
  },
  check(report, ctx) {
    const table = report.tables.proceedings;
    if (!table || !hasNoRequest(report)) return;
    const { groups } = editionById(ctx.edition.id).proceedings;
    const [review, direct, afterReview] = groups.map((group) => numberIn(table.cells[group.total - 1] ?? null) ?? ZERO);
    const litigation = add(direct ?? ZERO, afterReview ?? ZERO);
    if (isZero(add(review ?? ZERO, litigation))) return;
    const args = { review: decimalText(review ?? ZERO), litigation: decimalText(litigation) };
    ctx.report(proceedingsStand(report, table), 'unexplained', args);
  },
});

/** Every cell of 表二 was read and is 0. */
function hasNoRequest(report: Report): boolean {
  const table = report.tables.requests;
  if (!table || table.rows.length < dataRows(editionById(table.boundTo)).length) return false;
  return table.rows.every((row) => row.cells?.every((cell) => cell.state === 'number' && cell.value === 0) ?? false);
}
