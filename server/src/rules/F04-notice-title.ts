import { titlesOf } from '../facts/references.js';
import { defineRule } from './define-rule.js';
import { preambleFragment } from './text/fragments.js';
import { noticeOfTitle, withIssuerAs } from './text/notices.js';

export default defineRule({
  id: 'F04',
  name: 'notice-title',
  level: 'warning',
  summary: { zh: '通知的标题一字不差', en: 'The notice’s title is given word for word' },
  why: {
    zh: '文件标题放在书名号里就是引用，漏字多字都算写错；最常见的是「工作年度报告」漏了「工作」。',
    en: 'A title in 《》 is a quotation; most often 「工作」 is left out.',
  },
  remedy: { zh: '按官方标题改。', en: 'Write the official title.' },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    wording: {
      zh: '通知标题与官方不一致，应为《{official}》。',
      en: 'The title differs from the official 《{official}》.',
    },
  },
  examples: {
    bad: [
      preambleFragment(
        2020,
        '根据《⟦国务院办公厅政府信息与政务公开办公室关于政府信息公开年度报告有关事项的通知⟧》（国办公开办函〔2019〕60号）编制。',
      ),
      preambleFragment(
        2020,
        '根据《⟦国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项通知⟧》编制。',
      ),
      preambleFragment(2020, '根据《⟦关于政府信息公开年度报告有关事项的通知⟧》编制。'),
      preambleFragment(
        2023,
        '根据《⟦国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开年度报告格式〉的通知⟧》编制。',
      ),
      preambleFragment(
        2020,
        '根据《⟦国务院办公厅政府信息与政务公开办公室关于做好政府信息公开工作年度报告有关事项的通知⟧》编制。',
      ),
    ],
    good: [
      preambleFragment(
        2020,
        '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。',
      ),
      preambleFragment(2020, '根据《关于政府信息公开工作年度报告有关事项的通知》编制。'),
      preambleFragment(
        2020,
        '根据《示例省人民政府办公厅关于做好2020年政府信息公开工作年度报告编制发布工作的通知》编制。',
      ),
      preambleFragment(
        2023,
        '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》编制。',
      ),
      preambleFragment(2023, '根据《中华人民共和国政府信息公开工作年度报告格式》编制。'),
      preambleFragment(2023, '根据《示例省2023年政府信息公开工作年度报告编制指南》编制。'),
    ],
  },
  each: 'paragraph',
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      for (const { text, start, end } of titlesOf(sentence.text)) {
        const named = noticeOfTitle(text);
        if (!named || named.exact) continue;
        const official = withIssuerAs(text, named.notice.title);
        const span = sentence.span(start, end);
        const title = { zh: '改为官方标题', en: 'Write the official title' };
        ctx.report(
          span,
          'wording',
          { official },
          {
            fixes: [
              {
                title,
                args: {},
                edits: [{ span, newText: official.replaceAll('《', '〈').replaceAll('》', '〉') }],
                safety: 'safe',
              },
            ],
          },
        );
      }
    }
  },
});
