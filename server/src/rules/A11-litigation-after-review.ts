import { editionById } from '../templates/editions.js';
import { decimalNumber, decimalText, signOf, subtract } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { numberIn } from './tables/cells.js';
import { draftFragment, proceedingsFragment } from './tables/fragments.js';

export default defineRule({
  id: 'A11',
  name: 'litigation-after-review',
  level: 'info',
  summary: { zh: '复议后起诉多于复议', en: 'More lawsuits after review than reviews' },
  why: {
    zh: '复议后起诉的案件先要经过复议。件数比本年复议还多，可能是往年复议、今年起诉，也可能填错了组。',
    en: 'A lawsuit after review follows a review. More of them than reviews may stem from earlier years or from the wrong group.',
  },
  remedy: {
    zh: '核对两组件数；往年复议、今年起诉的不算错。',
    en: 'Check both groups; reviews of earlier years are no fault.',
  },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    more: {
      zh: '表三「复议后起诉」{after} 件，多于「行政复议」{review} 件。往年复议、今年起诉的可以，否则请核对是否填错了组。',
      en: '表三: {after} lawsuits after review, but only {review} reviews. That is right for reviews of earlier years; otherwise check the groups.',
    },
  },
  examples: {
    bad: [draftFragment('2021', proceedingsFragment('1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | ⟦2⟧'))],
    good: [draftFragment('2021', proceedingsFragment('1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1'))],
  },
  check(report, ctx) {
    const table = report.tables.proceedings;
    if (!table) return;
    const { groups } = editionById(ctx.edition.id).proceedings;
    const totalOf = (key: string): number => groups.find((group) => group.key === key)!.total;
    const [reviewAt, afterAt] = [totalOf('review'), totalOf('afterReview')];
    const review = numberIn(table.cells[reviewAt - 1] ?? null);
    const after = numberIn(table.cells[afterAt - 1] ?? null);
    if (!review || !after || signOf(subtract(after, review)) <= 0) return;
    ctx.report(
      table.cells[afterAt - 1]!.span,
      'more',
      { after: decimalText(after), review: decimalText(review) },
      {
        data: {
          table: 'proceedings',
          cells: [{ column: afterAt }, { column: reviewAt }],
          stated: [decimalNumber(after), decimalNumber(review)],
        },
      },
    );
  },
});
