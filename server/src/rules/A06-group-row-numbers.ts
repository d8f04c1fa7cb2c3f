import type { Fix } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { editionById } from '../templates/editions.js';
import { matchesIn } from '../text/matches.js';
import type { Span } from '../text/span.js';
import { defineRule } from './define-rule.js';
import { draftFragment, requestsFragment } from './tables/fragments.js';

const RIGHT = requestsFragment('2021', {
  'r5.5': '0 | 0 | 0 | 0 | 0 | 0 | 0',
  'r6.1': '0 | 0 | 0 | 0 | 0 | 0 | 0',
  'r6.2': '0 | 0 | 0 | 0 | 0 | 0 | 0',
  'r6.3': '1 | 0 | 0 | 0 | 0 | 0 | 1',
});
const HEADING = '| （六）其他处理 | ⟦1 | 0 | 0 | 0 | 0 | 0 | 1⟧ |';

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
      en: '表二: 「{group}」 is a heading and takes no numbers, yet {text} stands here. Delete it and fill in the rows below.',
    },
  },
  examples: {
    bad: [draftFragment('2021', RIGHT.replace('| 1.申请人', `${HEADING}\n| 1.申请人`))],
    good: [draftFragment('2021', RIGHT)],
  },
  check(report, ctx) {
    const table = report.tables.requests;
    if (!table) return;
    const { rows } = editionById(table.boundTo).requests;
    for (const { group, text, span } of table.groupNumbers) {
      const label = rows.find((row) => row.key === group)?.label ?? group;
      ctx.report(span, 'numbers', { group: label, text }, { fixes: emptied(report, span) });
    }
  },
});

/** Takes the numbers out and leaves the cells; none where markup or line ends stand between them. */
function emptied({ source }: Report, span: Span): readonly Fix[] {
  const text = source.slice(span);
  if (!/^[\d \t|｜]*$/.test(text)) return [];
  const edits = matchesIn(text, /\d+/g).map(({ 0: digits, index }) => {
    const start = span.start + index;
    return { span: { start, end: start + digits.length }, newText: '' };
  });
  return [{ title: EMPTY, args: {}, edits, safety: 'confirm' }];
}

const EMPTY = { zh: '删去组头行的数字', en: 'Delete the numbers of the heading' };
