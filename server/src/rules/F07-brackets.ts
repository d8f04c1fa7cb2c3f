import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'F07',
  name: 'brackets',
  level: 'info',
  summary: { zh: '文号的年份用六角括号〔〕', en: 'The year of a document number stands in 〔〕' },
  why: { zh: '公文的文号用六角括号；方括号、圆括号、书名号都是输入时图方便。', en: 'Official numbers take 〔〕.' },
  remedy: { zh: '把括号换成〔〕。', en: 'Change the brackets to 〔〕.' },
  basis: [],
  messages: {
    brackets: { zh: '文号「{stated}」的年份宜用六角括号〔〕。', en: 'The year of 「{stated}」 takes 〔〕.' },
  },
  examples: {
    bad: [
      '示例县示例局2020年政府信息公开工作年度报告\n\n落实⟦国办函[2020]109号⟧要求。\n\n一、总体情况\n略。\n',
      '示例县示例局2020年政府信息公开工作年度报告\n\n落实⟦国办函（2020）109号⟧要求。\n\n一、总体情况\n略。\n',
    ],
    good: [
      '示例县示例局2020年政府信息公开工作年度报告\n\n落实国办函〔2020〕109号要求。\n\n一、总体情况\n略。\n',
      '示例县示例局2020年政府信息公开工作年度报告\n\n收到告知书（2020）第12号。\n\n一、总体情况\n略。\n',
    ],
  },
  check(_, ctx) {
    for (const { sentence, start, end, brackets, issuer } of ctx.facts.references) {
      // Replies and judgments number in their own ways.
      if (brackets === '〔〕' || !/[发函办]$/.test(issuer)) continue;
      const stated = sentence.quote(start, end);
      const open = start + issuer.length;
      const title = { zh: '换成〔〕', en: 'Write 〔〕' };
      const edits = [
        { span: sentence.span(open, open + 1), newText: '〔' },
        { span: sentence.span(open + 5, open + 6), newText: '〕' },
      ];
      ctx.report(
        sentence.span(start, end),
        'brackets',
        { stated },
        {
          fixes: [{ title, args: {}, edits, safety: 'safe' }],
        },
      );
    }
  },
});
