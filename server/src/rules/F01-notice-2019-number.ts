import { defineRule } from './define-rule.js';
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
      '示例县示例局2020年政府信息公开工作年度报告\n\n根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（⟦国办公开函〔2019〕60号⟧）编制本报告。\n\n一、总体情况\n略。\n',
    ],
    good: [
      '示例县示例局2020年政府信息公开工作年度报告\n\n根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制本报告。\n\n一、总体情况\n略。\n',
      '示例县示例局2020年政府信息公开工作年度报告\n\n根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函[2019]60号）编制本报告。\n\n一、总体情况\n略。\n',
      '示例县示例局2020年政府信息公开工作年度报告\n\n根据《国务院办公厅关于做好有关工作的通知》（国办发〔2019〕60号）做好工作。\n\n一、总体情况\n略。\n',
      '示例县示例局2020年政府信息公开工作年度报告\n\n落实国办公开办函〔2019〕61号要求。\n\n一、总体情况\n略。\n',
    ],
  },
  check(_, ctx) {
    reportMisnumbered(ctx, '2019');
  },
});
