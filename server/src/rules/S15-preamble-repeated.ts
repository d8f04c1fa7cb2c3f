import { defineRule } from './define-rule.js';
import { findPartList } from './support/part-list.js';
import { Word, wordsOf } from './support/part-words.js';
import { sectionOf } from './support/parts.js';

export default defineRule({
  id: 'S15',
  name: 'preamble-repeated',
  level: 'info',
  summary: { zh: '引言在第一部分里又重复一遍', en: 'Part one repeats the preamble' },
  why: {
    zh: '引言已经列了六个部分，第一部分又列一遍，多是拼接模板留下的，两处说法还常常不一致。',
    en: 'The preamble has listed the parts already; a second list in part one is left over from pasting templates, and the two often differ.',
  },
  remedy: {
    zh: '留引言里的一处，删去第一部分里的一处。',
    en: 'Keep the list in the preamble and delete the one in part one.',
  },
  basis: [],
  messages: {
    repeated: {
      zh: '引言已经列过六个部分，这里又列了一遍。请删去一处。',
      en: 'The preamble has listed the parts already; delete one of the two lists.',
    },
    first: { zh: '引言里的列举', en: 'The list in the preamble' },
  },
  examples: {
    bad: [
      '示例镇2023年政府信息公开工作年度报告\n\n全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。\n一、总体情况\n⟦本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。⟧\n二、主动公开政府信息情况\n略\n',
    ],
    good: [
      '示例镇2023年政府信息公开工作年度报告\n\n全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。\n一、总体情况\n主动公开信息12条。\n二、主动公开政府信息情况\n略\n',
    ],
  },
  check(report, ctx) {
    const first = findPartList(report.preamble);
    const section = first && sectionOf(report, 1);
    const second = section && wordsOf(ctx.facts, section) & Word.partList ? findPartList(section.body) : null;
    if (!first || !second || second.named.size < 5) return;
    const related = [{ message: this.messages.first, args: {}, span: first.span }];
    ctx.report(second.span, 'repeated', {}, { related });
  },
});
