import { isOwnYear } from '../facts/context.js';
import { decimalNumber } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { numberIn, requestCell } from './tables/cells.js';
import { draftFragment, requestsFragment } from './tables/fragments.js';
import { isToReview } from './text/to-review.js';

const fees = (text: string, count: number) =>
  draftFragment(
    '2021',
    '三、收到和处理政府信息公开申请情况\n',
    requestsFragment('2021', { 'r6.2': `${count} | 0 | 0 | 0 | 0 | 0 | ${count}` }, 'all'),
    `六、其他需要报告的事项\n\n${text}\n`,
  );

export default defineRule({
  id: 'N21',
  name: 'fee-notices',
  level: 'warning',
  summary: {
    zh: '写「未发出收费通知」的，表二没有因逾期未缴费不再处理的件',
    en: 'Where no fee notice was sent, table 2 has no request dropped for want of payment',
  },
  why: {
    zh: '表二「申请人逾期未按收费通知要求缴纳费用」有数，就发出过收费通知，与第六部分的说法矛盾。',
    en: 'A request dropped because the fee notice was not followed shows that there was a notice.',
  },
  remedy: { zh: '核对收费通知，改第六部分或改表。', en: 'Check the notices, then mend part six or the table.' },
  basis: ['国办函〔2020〕109号'],
  messages: {
    contradicts: {
      zh: '这里写「{text}」，表二「逾期未按收费通知要求缴纳费用」却有 {table} 件。请核对。',
      en: 'Here stands 「{text}」, yet table 2 has {table} requests dropped for want of payment. Check.',
    },
  },
  examples: {
    bad: [
      fees('本年度⟦未发出信息处理费收费通知⟧。', 2),
      fees('全年⟦没有发出收费通知⟧，未收取费用。', 1),
      fees('本年度⟦未产生收费通知⟧。', 3),
      fees('2023年⟦未下达信息处理费收费通知书⟧。', 1),
      fees('我机关⟦没有发出信息处理费收费通知⟧。', 4),
    ],
    good: [
      fees('本年度未发出信息处理费收费通知。', 0),
      fees('本年度发出收费通知2件，未收取信息处理费。', 2),
      fees('本年度未收取信息处理费。', 2),
      fees('2022年未发出信息处理费收费通知。', 2),
      fees('本年度未发出信息处理费收费通知。【待核】', 2),
    ],
  },
  each: 'paragraph',
  seeks: [/收费通知/],
  check(report, ctx) {
    const table = report.tables.requests;
    const number = table?.boundTo === '2021' ? numberIn(requestCell(table, 'r6.2', 7)) : null;
    const count = number === null ? 0 : decimalNumber(number);
    if (count <= 0) return;
    for (const sentence of ctx.facts.sentences) {
      const match =
        /(?:未|没有)(?:发出|产生|下达|制发)(?:过|任何)?(?:政府)?(?:信息公开)?(?:信息处理费)?收费通知书?/.exec(
          sentence.text,
        );
      if (!match || isToReview(sentence) || !isOwnYear(report, sentence, match.index)) continue;
      const end = match.index + match[0].length;
      const args = { text: sentence.quote(match.index, end), table: count };
      const related = [
        {
          message: { zh: '表二这一格：{table}', en: 'This cell of table 2: {table}' },
          args: { table: count },
          span: requestCell(table!, 'r6.2', 7)!.span,
        },
      ];
      ctx.report(sentence.span(match.index, end), 'contradicts', args, { related });
    }
  },
});
