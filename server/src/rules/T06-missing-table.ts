import type { Report, Section } from '../model/report.js';
import { TABLE_KEYS, type TableKey } from '../templates/template.js';
import { squash } from '../text/fold.js';
import { defineRule } from './define-rule.js';
import { isCutOff, sectionOf } from './support/parts.js';
import { TABLE_NAMES } from './tables/naming.js';

export default defineRule({
  id: 'T06',
  name: 'missing-table',
  level: 'warning',
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
    for (const part of ctx.edition.parts) {
      const section = part.table && sectionOf(report, part.number);
      if (!section || report.tables[part.table] !== null || isCutOff(report, section)) continue;
      if (report.problems.some((problem) => problem.table === part.table)) continue;
      if (holdsUnreadTable(report, section, part.table)) continue;
      const heading = section.numbering.trim() + section.heading;
      ctx.report(section.span, 'missing', { heading, table: TABLE_NAMES[part.table] });
    }
  },
});

const WORDS: Readonly<Record<TableKey, readonly string[]>> = {
  disclosure: ['信息内容', '行政许可', '行政处罚', '行政强制', '行政事业性收费'],
  requests: ['自然人', '科研机构', '本年新收', '予以公开', '无法提供', '结转下年度'],
  proceedings: ['结果维持', '结果纠正', '尚未审结', '未经复议直接起诉', '复议后起诉'],
};

/** The words of the table are there but were not understood, or stand under another heading. */
function holdsUnreadTable(report: Report, section: Section, table: TableKey): boolean {
  const others = TABLE_KEYS.filter((key) => report.tables[key] !== null).length;
  const text = squash(others > 0 ? section.body.text : report.prose.text);
  return WORDS[table].filter((word) => text.includes(word)).length >= 3;
}
