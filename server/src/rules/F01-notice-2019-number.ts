import { defineRule } from './define-rule.js';
import { preambleFragment } from './text/fragments.js';
import { reportMisnumbered } from './text/notices.js';

export default defineRule({
  id: 'F01',
  name: 'notice-2019-number',
  level: 'error',
  summary: { zh: '2019 版格式的通知文号写对', en: 'The notice of the 2019 format has its number' },
  why: {
    zh: '文号是国办公开办函〔2019〕60号；机关代字错一个字，读者就找不到这个文件。',
    en: 'Its number is 国办公开办函〔2019〕60号; with a character wrong nobody finds it.',
  },
  remedy: { zh: '改为国办公开办函〔2019〕60号。', en: 'Write 国办公开办函〔2019〕60号.' },
  basis: ['国办公开办函〔2019〕60号'],
  messages: {
    wrong: {
      zh: '文号「{stated}」写错了，应为「{official}」。',
      en: '「{stated}」 is wrong; the number is 「{official}」.',
    },
  },
  examples: {
    bad: [
      preambleFragment(
        2020,
        '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（⟦国办公开函〔2019〕60号⟧）编制本报告。',
      ),
      preambleFragment(
        2020,
        '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（⟦国办发〔2019〕60号⟧）编制本报告。',
      ),
      preambleFragment(
        2019,
        '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（⟦国办公开办〔2019〕60号⟧）编制本报告。',
      ),
      preambleFragment(2020, '按照⟦国办公开室函[2019]60号⟧要求编制本报告。'),
      preambleFragment(2020, '依据⟦国办公开办字〔2019〕60号⟧编制本报告。'),
    ],
    good: [
      preambleFragment(
        2020,
        '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制本报告。',
      ),
      preambleFragment(
        2020,
        '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函[2019]60号）编制本报告。',
      ),
      preambleFragment(2020, '根据《国务院办公厅关于做好有关工作的通知》（国办发〔2019〕60号）做好工作。'),
      preambleFragment(2020, '落实国办公开办函〔2019〕61号要求。'),
      preambleFragment(
        2020,
        '按照《示例省人民政府办公厅政务公开办公室关于转发年度报告有关事项的通知》（示政办公开函〔2019〕60号）编制。',
      ),
    ],
  },
  check(_, ctx) {
    reportMisnumbered(ctx, '2019');
  },
});
