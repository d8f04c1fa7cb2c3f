import { defineRule } from './define-rule.js';
import { preambleFragment } from './text/fragments.js';
import { noticeOfNumber, noticeOfTitle } from './text/notices.js';

export default defineRule({
  id: 'F03',
  name: 'notice-title-and-number',
  level: 'error',
  summary: { zh: '通知的标题与文号是同一个文件', en: 'Title and number of the notice belong together' },
  why: {
    zh: '60 号和 30 号是两个通知，标题不同，张冠李戴说明依据没有核对。',
    en: 'There are two notices with two titles; mixed up, the basis was not checked.',
  },
  remedy: {
    zh: '按本年度用的那一个，标题和文号一起改。',
    en: 'Take the one of the report’s year and write both of it.',
  },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    mixed: {
      zh: '标题是{title}的，文号却是{stated}。请核对：这个标题的文号是「{official}」。',
      en: 'The title is that of {title}, the number {stated}; the number of this title is 「{official}」.',
    },
  },
  examples: {
    bad: [
      preambleFragment(
        2022,
        '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（⟦国办公开办函〔2021〕30号⟧）编制。',
      ),
      preambleFragment(
        2023,
        '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（⟦国办公开办函〔2019〕60号⟧）编制。',
      ),
      preambleFragment(2022, '根据《关于政府信息公开工作年度报告有关事项的通知》（⟦国办公开办函〔2021〕30号⟧）编制。'),
      preambleFragment(
        2021,
        '根据《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（⟦国办公开办函〔2019〕60号⟧）编制。',
      ),
      preambleFragment(
        2022,
        '按照⟦国办公开办函〔2021〕30号⟧《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》编制。',
      ),
    ],
    good: [
      preambleFragment(
        2020,
        '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。',
      ),
      preambleFragment(
        2022,
        '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。',
      ),
      preambleFragment(2022, '根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号编制。'),
      preambleFragment(
        2022,
        '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。',
      ),
      preambleFragment(2022, '根据《示例省政务公开工作要点》（示政办发〔2021〕30号）编制。'),
    ],
  },
  each: 'paragraph',
  check(_, ctx) {
    for (const { sentence, title, start, end, ...reference } of ctx.facts.references) {
      const named = title ? noticeOfTitle(title.text) : null;
      const numbered = noticeOfNumber(reference);
      if (!named || !numbered || named.notice === numbered) continue;
      const args = {
        title: named.notice.written,
        stated: sentence.quote(start, end),
        official: named.notice.written,
      };
      ctx.report(sentence.span(start, end), 'mixed', args);
    }
  },
});
