import { defineRule } from './define-rule.js';
import { findPartList } from './support/part-list.js';
import { Word, wordsOf } from './support/part-words.js';
import { sectionOf } from './support/parts.js';

export default defineRule({
  id: 'S14',
  name: 'preamble-parts',
  level: 'warning',
  summary: { zh: '引言列的部分与六个部分一致', en: 'The preamble lists the six parts' },
  why: {
    zh: '引言说几个部分，正文就要有几个部分；统一格式是六个。引言多从旧稿拼来，容易漏列。',
    en: 'What the preamble announces must be what follows, and the format has six parts. Preambles are often pasted from older drafts and leave some out.',
  },
  remedy: {
    zh: '按官方标题列全六个部分，或者删去这句列举。',
    en: 'List all six parts by their official titles, or drop the list.',
  },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    missing: {
      zh: '引言列举的部分里没有{parts}。年报有六个部分，引言要与正文一致。',
      en: 'The parts listed here lack {parts}. A report has six parts, and the preamble must agree with them.',
    },
    count: {
      zh: '引言说年报有 {stated} 个部分，统一格式是 6 个部分。请改引言。',
      en: 'The preamble speaks of {stated} parts; the official format has 6. Mend the preamble.',
    },
  },
  examples: {
    bad: [
      '示例区2023年政府信息公开工作年度报告\n\n⟦本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。⟧\n一、总体情况\n略\n',
      '示例区2023年政府信息公开工作年度报告\n\n⟦本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项五个部分组成。⟧\n一、总体情况\n略\n',
    ],
    good: [
      '示例区2023年政府信息公开工作年度报告\n\n本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。\n一、总体情况\n略\n',
    ],
  },
  check(report, ctx) {
    const partOne = sectionOf(report, 1);
    const list =
      findPartList(report.preamble) ??
      (partOne && wordsOf(ctx.facts, partOne) & Word.partList ? findPartList(partOne.body) : null);
    if (!list) return;
    const { parts } = ctx.edition;
    const missing = parts.filter((part) => !list.named.has(part.number));
    const claims = !list.open || (list.named.size >= parts.length - 1 && list.stated === null);
    if (missing.length > 0 && claims) {
      const names = missing.map((part) => `「${part.title}」`).join('');
      ctx.report(list.span, 'missing', { parts: names });
    } else if (list.stated !== null && list.stated !== parts.length) {
      ctx.report(list.span, 'count', { stated: list.stated });
    }
  },
});
