import { defineRule } from './define-rule.js';
import { followsOldOutline, missingAspects } from './support/aspects.js';
import { findPartList } from './support/part-list.js';
import { ALL_ASPECTS, wordsOf } from './support/part-words.js';
import { isCutOff, partText, saysSomething, sectionOf } from './support/parts.js';

export default defineRule({
  id: 'S09',
  name: 'five-aspects',
  level: 'warning',
  summary: { zh: '总体情况五个方面齐全', en: 'Part one covers the five aspects' },
  why: {
    zh: '统一格式要求总体情况写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。没有发生的也要说一句，例如「本年度未收到政府信息公开申请」。',
    en: 'The official format asks part one for five aspects: disclosure, requests, management of information, platforms, supervision. What did not occur is stated in a sentence.',
  },
  remedy: {
    zh: '按五个方面各写一段（可以加第六个方面）；没有发生的写明没有发生。',
    en: 'Give each of the five a paragraph (a sixth may be added); where nothing occurred, say so.',
  },
  basis: ['条例/50', '国办公开办函〔2021〕30号'],
  messages: {
    missing: {
      zh: '总体情况没有写到{aspects}。五个方面都要写；没有发生的写一句「未发生」。',
      en: 'Part one does not mention {aspects}. All five aspects are due; say so where nothing occurred.',
    },
  },
  examples: {
    bad: [
      '⟦一、总体情况⟧\n（一）主动公开情况\n全年主动公开信息12条。\n（二）政府信息管理情况\n落实保密审查。\n（三）平台建设情况\n维护门户网站。\n（四）监督保障情况\n组织培训1次。\n二、主动公开政府信息情况\n略\n',
    ],
    good: [
      '一、总体情况\n一是主动公开信息12条；二是未收到公开申请；三是落实保密审查；四是维护门户网站；五是组织培训1次。\n二、主动公开政府信息情况\n略\n',
    ],
  },
  check(report, ctx) {
    const section = sectionOf(report, 1);
    if (!section || isCutOff(report, section)) return;
    if ((wordsOf(ctx.facts, section) & ALL_ASPECTS) === ALL_ASPECTS) return;
    const list = findPartList(section.body);
    const text = partText(report, 1);
    // A list of the report's parts names aspects without telling of them.
    const body = list ? text.replace(section.body.text.slice(list.start, list.end), '') : text;
    if (!saysSomething(text) || followsOldOutline(body, section.subheadings)) return;
    const missing = missingAspects(body);
    if (missing.length > 0) ctx.report(section.span, 'missing', { aspects: missing.map((a) => `「${a}」`).join('') });
  },
});
