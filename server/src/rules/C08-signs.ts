import type { Fix } from '../model/finding.js';
import { fold } from '../text/fold.js';
import { defineRule } from './define-rule.js';
import { cellsArgs, cellsData } from './tables/cell-findings.js';
import { cellsOf, type PlacedCell, tablesOf } from './tables/cells.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';

export default defineRule({
  id: 'C08',
  name: 'signs',
  level: 'warning',
  looksAt: 'form',
  summary: { zh: '不写正号、双负号', en: 'No plus signs, no double minus' },
  why: {
    zh: '增加直接写数，减少写一个负号。「+3」「--253」在汇总软件里可能被当成文字。',
    en: 'An increase is a plain number, a decrease has one minus. 「+3」 and 「--253」 may be taken for words.',
  },
  remedy: { zh: '「+3」写成 3，「--253」写成 -253。', en: 'Write 3 for 「+3」, -253 for 「--253」.' },
  basis: ['国办公开办函〔2019〕60号'],
  messages: {
    plus: {
      zh: '{table}「{cells}」填的是「{text}」：正数不写正号，应写 {digits}。',
      en: '{table}, 「{cells}」 holds 「{text}」: write {digits} without the plus sign.',
    },
    minus: {
      zh: '{table}「{cells}」填的是「{text}」：负号只写一个。请核对是不是 {digits}。',
      en: '{table}, 「{cells}」 holds 「{text}」: write one minus only. Check whether {digits} is meant.',
    },
  },
  examples: {
    bad: [
      draftFragment(
        '2019',
        disclosureFragment('2019', { 行政许可: '60 | ⟦+3⟧ | 25', 其他对外管理服务事项: '300 | ⟦--253⟧ | 4' }),
      ),
    ],
    good: [
      draftFragment(
        '2019',
        disclosureFragment('2019', { 行政许可: '60 | 3 | 25', 其他对外管理服务事项: '300 | -253 | 4' }),
      ),
    ],
  },
  check(report, ctx) {
    for (const table of tablesOf(report)) {
      for (const placed of cellsOf(table)) {
        const { cell } = placed;
        if (cell.state !== 'number') continue;
        const signs = /^[+\-\s]*/.exec(fold(cell.text))?.[0].replace(/\s/g, '') ?? '';
        if (signs === '' || signs === '-') continue;
        const args = { ...cellsArgs(report, [placed]), text: cell.text, digits: cell.digits };
        ctx.report(cell.span, signs.includes('-') ? 'minus' : 'plus', args, {
          fixes: withOneSign(placed, signs === '+' ? 'safe' : 'confirm'),
          data: cellsData([placed]),
        });
      }
    }
  },
});

function withOneSign({ cell }: PlacedCell, safety: Fix['safety']): readonly Fix[] {
  if (cell.unit !== null) return [];
  return [
    {
      title: { zh: '改为 {digits}', en: 'Change to {digits}' },
      args: { digits: cell.digits },
      edits: [{ span: cell.span, newText: cell.digits }],
      safety,
    },
  ];
}
