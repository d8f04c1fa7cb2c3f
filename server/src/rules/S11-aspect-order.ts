import { defineRule } from './define-rule.js';
import { aspectOf, firstOrder } from './support/aspects.js';
import { sectionOf } from './support/parts.js';

export default defineRule({
  id: 'S11',
  name: 'aspect-order',
  level: 'info',
  summary: { zh: '五个方面小标题的次序', en: 'The five aspects stand in official order' },
  why: {
    zh: '统一格式的次序是主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。次序一致便于比对。',
    en: 'The official order is disclosure, requests, management, platforms, supervision; the same order makes reports comparable.',
  },
  remedy: { zh: '调整小标题的次序和编号。', en: 'Reorder the subheadings and their numbers.' },
  basis: ['国办公开办函〔2021〕30号'],
  messages: {
    order: {
      zh: '「{later}」应在「{earlier}」之前（官方次序：主动公开、依申请公开、政府信息管理、平台建设、监督保障）。',
      en: '「{later}」 belongs before 「{earlier}」 (official order: disclosure, requests, management, platforms, supervision).',
    },
    earlier: { zh: '这个方面应在后面', en: 'This aspect belongs after it' },
  },
  examples: {
    bad: [
      '一、总体情况\n（一）主动公开情况\n略\n（二）依申请公开情况\n略\n（三）平台建设情况\n略\n⟦（四）政府信息管理情况⟧\n略\n（五）监督保障情况\n略\n二、主动公开政府信息情况\n略\n',
    ],
    good: [
      '一、总体情况\n（一）基层政务公开标准化情况\n略\n（二）主动公开情况\n略\n（三）依申请公开情况\n略\n（四）政府信息管理情况\n略\n二、主动公开政府信息情况\n略\n',
    ],
  },
  check(report, ctx) {
    const section = sectionOf(report, 1);
    if (!section) return;
    const seen = firstOrder(section.subheadings).flatMap((subheading) => {
      const aspect = aspectOf(subheading.text);
      return aspect ? [{ aspect, subheading }] : [];
    });
    let furthest = seen[0];
    for (const next of seen) {
      if (furthest && next.aspect.order < furthest.aspect.order) {
        const args = { later: next.aspect.name, earlier: furthest.aspect.name };
        const related = [{ message: this.messages.earlier, args: {}, span: furthest.subheading.span }];
        ctx.report(next.subheading.span, 'order', args, { related });
        return;
      }
      furthest = next;
    }
  },
});
