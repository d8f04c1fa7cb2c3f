import { defineRule } from './define-rule.js';
import { entryOfPartOne } from './support/entry.js';
import { officialHeading, partTemplate } from './support/parts.js';
import { lineBefore } from './support/places.js';

export default defineRule({
  id: 'S06',
  name: 'part-one-heading',
  level: 'error',
  summary: { zh: '「一、总体情况」的标题不能漏', en: 'Part one has its heading' },
  why: {
    zh: '没有标题，第一部分的内容就成了引言，读者和汇总程序都找不到「总体情况」。',
    en: 'Without its heading the text of part one reads as a preamble, and nobody finds 总体情况.',
  },
  remedy: { zh: '在「（一）」之前补一行「一、总体情况」。', en: 'Add a line 「一、总体情况」 before 「（一）」.' },
  basis: ['条例/50', '国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    absent: {
      zh: '前面缺标题「{title}」，直接进了「{entry}」。请补上标题。',
      en: 'The heading 「{title}」 is missing before 「{entry}」. Add it.',
    },
  },
  examples: {
    bad: [
      '示例镇2023年政府信息公开工作年度报告\n\n⟦（一）主动公开情况⟧\n略\n（二）依申请公开情况\n略\n二、主动公开政府信息情况\n略\n三、收到和处理政府信息公开申请情况\n略\n',
    ],
    good: [
      '示例镇2023年政府信息公开工作年度报告\n\n一、总体情况\n（一）主动公开情况\n略\n二、主动公开政府信息情况\n略\n',
    ],
  },
  check(report, ctx) {
    const entry = entryOfPartOne(report);
    if (!entry) return;
    const title = officialHeading(partTemplate(ctx.edition, 1));
    const line = lineBefore(report, entry.start, title);
    ctx.report(
      entry,
      'absent',
      { title, entry: report.source.slice(entry) },
      {
        fixes: line
          ? [
              {
                title: { zh: '补上「{title}」', en: 'Add 「{title}」' },
                args: { title },
                edits: [{ span: { start: line.at, end: line.at }, newText: line.text }],
                safety: 'confirm',
              },
            ]
          : [],
      },
    );
  },
});
