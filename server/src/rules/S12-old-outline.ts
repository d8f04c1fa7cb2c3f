import { defineRule } from './define-rule.js';
import { areOfOldOutline, followsOldOutline, titlesOf } from './support/aspects.js';
import { Word, wordsOf } from './support/part-words.js';
import { isCutOff, partText, sectionOf } from './support/parts.js';

export default defineRule({
  id: 'S12',
  name: 'old-outline',
  level: 'warning',
  summary: { zh: '总体情况不用旧条例的五项', en: 'Part one does not follow the repealed regulation' },
  why: {
    zh: '主动公开、依申请公开、不予公开、收费减免、复议诉讼是 2008 年条例的年报框架，2019 年修订后已改为五个方面。',
    en: 'Numbers of disclosures, requests, refusals, fee waivers and proceedings were the outline under the regulation of 2008; since its revision in 2019 part one has five other aspects.',
  },
  remedy: {
    zh: '换成主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障；复议诉讼写进第四部分。',
    en: 'Use the five aspects of today; proceedings belong in part four.',
  },
  basis: ['条例/50', '国办公开办函〔2021〕30号'],
  messages: {
    old: {
      zh: '总体情况用的是旧条例的框架（收费减免、复议诉讼等）。请换成五个方面：主动公开、依申请公开、政府信息管理、平台建设、监督保障。',
      en: 'Part one follows the outline of the repealed regulation (fee waivers, proceedings). Use the five aspects: disclosure, requests, management, platforms, supervision.',
    },
  },
  examples: {
    bad: [
      '⟦一、总体情况⟧\n（一）主动公开政府信息情况\n公开12条。\n（二）依申请公开政府信息情况\n无。\n（三）不予公开政府信息情况\n无。\n（四）收费及减免情况\n无。\n（五）申请行政复议、提起行政诉讼情况\n无。\n二、主动公开政府信息情况\n略\n',
    ],
    good: [
      '一、总体情况\n（一）主动公开\n公开12条。\n（二）依申请公开\n未收到申请，无收费减免，无复议诉讼。\n（三）政府信息管理\n略\n（四）平台建设\n略\n（五）监督保障\n略\n二、主动公开政府信息情况\n略\n',
    ],
  },
  check(report, ctx) {
    const section = sectionOf(report, 1);
    if (!section || isCutOff(report, section)) return;
    const words = wordsOf(ctx.facts, section);
    const isSilent = (words & Word.fees) === 0 || (words & Word.proceedings) === 0;
    if (isSilent && !areOfOldOutline(titlesOf(section.subheadings))) return;
    if (followsOldOutline(partText(report, 1), section.subheadings)) ctx.report(section.span, 'old');
  },
});
