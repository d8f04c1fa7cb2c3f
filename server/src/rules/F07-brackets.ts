import { defineRule } from './define-rule.js';
import { preambleFragment } from './text/fragments.js';

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
      preambleFragment(2020, '落实⟦国办函[2020]109号⟧要求。'),
      preambleFragment(2020, '落实⟦国办函（2020）109号⟧要求。'),
      preambleFragment(2020, '落实⟦国办发[2019]54号⟧要求。'),
      preambleFragment(2022, '按照⟦国办公开办函【2021】30号⟧编制。'),
      preambleFragment(2022, '执行《示例县工作要点》（⟦示政办发(2021)12号⟧）。'),
    ],
    good: [
      preambleFragment(2020, '落实国办函〔2020〕109号要求。'),
      preambleFragment(2020, '收到告知书（2020）第12号。'),
      preambleFragment(2023, '收到法院（2023）示01行初25号判决。'),
      preambleFragment(2023, '作出示信公告字[2023]5号告知书。'),
      preambleFragment(2020, '落实国办发〔2019〕54号、国办函〔2020〕109号要求。'),
    ],
  },
  each: 'paragraph',
  check(_, ctx) {
    for (const { sentence, start, end, brackets, issuer } of ctx.facts.references) {
      // Replies and judgments number in their own ways.
      if (brackets === '〔〕' || brackets === '﹝﹞' || !/[发函办]$/.test(issuer)) continue;
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
