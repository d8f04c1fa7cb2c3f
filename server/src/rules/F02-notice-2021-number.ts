import { defineRule } from './define-rule.js';
import { preambleFragment } from './text/fragments.js';
import { reportMisnumbered } from './text/notices.js';

export default defineRule({
  id: 'F02',
  name: 'notice-2021-number',
  level: 'error',
  summary: { zh: '2021 版格式的通知文号写对', en: 'The notice of the 2021 format has its number' },
  why: {
    zh: '文号是国办公开办函〔2021〕30号；机关代字错一个字，读者就找不到这个文件。',
    en: 'Its number is 国办公开办函〔2021〕30号; with a character wrong nobody finds it.',
  },
  remedy: { zh: '改为国办公开办函〔2021〕30号。', en: 'Write 国办公开办函〔2021〕30号.' },
  basis: ['国办公开办函〔2021〕30号'],
  messages: {
    wrong: {
      zh: '文号「{stated}」写错了，应为「{official}」。',
      en: '「{stated}」 is wrong; the number is 「{official}」.',
    },
  },
  examples: {
    bad: [
      preambleFragment(
        2023,
        '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（⟦国办发〔2021〕30号⟧）编制本报告。',
      ),
      preambleFragment(
        2023,
        '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（⟦国办公开函〔2021〕30号⟧）编制本报告。',
      ),
      preambleFragment(2022, '按照⟦国办公开办〔2021〕30号⟧要求编制本报告。'),
      preambleFragment(
        2023,
        '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（⟦国办函〔2021〕30号⟧）编制本报告。',
      ),
      preambleFragment(2021, '依据⟦国办公开办发〔2021〕30号⟧编制本报告。'),
    ],
    good: [
      preambleFragment(
        2023,
        '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制本报告。',
      ),
      preambleFragment(
        2023,
        '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函[2021]30号）编制本报告。',
      ),
      preambleFragment(2023, '落实国办发〔2021〕30号文件。'),
      preambleFragment(2023, '根据《示例省人民政府办公厅关于做好有关工作的通知》（示政办发〔2021〕30号）编制。'),
      preambleFragment(2023, '按照国办公开办函〔2021〕30号要求编制。'),
    ],
  },
  check(_, ctx) {
    reportMisnumbered(ctx, '2021');
  },
});
