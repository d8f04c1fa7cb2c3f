import { editionById } from '../templates/editions.js';
import { defineRule } from './define-rule.js';
import { requestsFragment } from './tables/fragments.js';

const WITH_NUMBERS = requestsFragment('2021', {
  r2: '0 | 0 | 0 | 0 | 0 | 0 | 0',
  'r3.1': '1 | 0 | 0 | 0 | 0 | 0 | 1',
}).replace('| 1.属于', '| （三）不予公开 | ⟦1 | 0 | 0 | 0 | 0 | 0 | 1⟧ |\n| 1.属于');

export default defineRule({
  id: 'A06',
  name: 'group-row-numbers',
  level: 'warning',
  summary: { zh: '表二的组头行不填数字', en: 'Group headings of table 2 hold no numbers' },
  why: {
    zh: '「（三）不予公开」「（四）无法提供」等是下面各项的组头，格式里没有格子。填了数字，汇总时会和下面各项重复计算。',
    en: '「（三）不予公开」 and the like only head the rows below and have no cells. Numbers beside them are counted twice.',
  },
  remedy: {
    zh: '删去组头行的数字，只填下面各项。',
    en: 'Delete the numbers of the heading and keep those of its rows.',
  },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    numbers: {
      zh: '表二「{group}」是组头，不填数字，这里填了 {text}。请删去，只填下面各项。',
      en: 'Table 2: 「{group}」 is a heading and takes no numbers, yet {text} stands here. Delete it and fill in the rows below.',
    },
  },
  examples: {
    bad: [WITH_NUMBERS],
    good: [requestsFragment('2021', { r2: '0 | 0 | 0 | 0 | 0 | 0 | 0', 'r3.1': '1 | 0 | 0 | 0 | 0 | 0 | 1' })],
  },
  check(report, ctx) {
    const table = report.tables.requests;
    if (!table) return;
    const { rows } = editionById(table.boundTo).requests;
    for (const { group, text, span } of table.groupNumbers) {
      const label = rows.find((row) => row.key === group)?.label ?? group;
      ctx.report(span, 'numbers', { group: label, text });
    }
  },
});
