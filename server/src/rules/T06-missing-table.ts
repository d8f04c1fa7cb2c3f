import { defineRule } from './define-rule.js';
import { TABLE_NAMES } from './tables/naming.js';
import { partsWithoutTable } from './tables/parts-without-table.js';

export default defineRule({
  id: 'T06',
  name: 'missing-table',
  level: 'warning',
  looksAt: 'form',
  summary: { zh: '第二、三、四部分要有表格', en: 'Parts two, three and four hold a table' },
  why: {
    zh: '这三个部分的内容就是表格。标题后面没有表，可能是贴成了图片或放在附件里，没法检查，也没法汇总。',
    en: 'These parts are their tables. Where none follows the heading, it may be a picture or an attachment, which nobody can check or gather.',
  },
  remedy: { zh: '把表格以文字形式贴在标题下。', en: 'Paste the table as text below the heading.' },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    missing: {
      zh: '「{heading}」下没有找到{table}，可能在图片或附件里，没有检查。请把表格以文字形式贴在这里。',
      en: '{table} was not found below 「{heading}」; it may be a picture or an attachment and was not checked. Paste it here as text.',
    },
  },
  examples: {
    bad: [
      '示例县示例局2023年政府信息公开工作年度报告\n\n⟦三、收到和处理政府信息公开申请情况⟧\n\n见附件。\n\n五、存在的主要问题及改进情况\n\n略\n',
    ],
    good: ['示例县示例局2023年政府信息公开工作年度报告\n\n五、存在的主要问题及改进情况\n\n略\n'],
  },
  check(report, ctx) {
    for (const { section, table, isThere } of partsWithoutTable(report)) {
      if (isThere) continue;
      const heading = section.numbering.trim() + section.heading;
      ctx.report(section.span, 'missing', { heading, table: TABLE_NAMES[table] });
    }
  },
});
