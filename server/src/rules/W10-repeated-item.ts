import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'W10',
  name: 'repeated-item',
  level: 'info',
  summary: { zh: '列举的各项不重复', en: 'No item of a list stands twice' },
  why: {
    zh: '同一项列了两遍，多半是拼接时没有删。',
    en: 'An item that stands twice was not removed when lists were joined.',
  },
  remedy: { zh: '删去一个。', en: 'Delete one of them.' },
  basis: [],
  messages: {
    twice: { zh: '「{item}」在这里列了两次。', en: '「{item}」 stands twice in this list.' },
  },
  examples: {
    bad: [
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n公开政策法规、机构职能、规划计划、⟦政策法规⟧、人事信息。\n六、其他需要报告的事项\n无。\n',
    ],
    good: [
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n公开政策法规、机构职能、规划计划、人事信息。\n六、其他需要报告的事项\n无。\n',
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n公开市级政策法规、县级政策法规、镇级政策法规。\n六、其他需要报告的事项\n无。\n',
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n学习文件，公开政策法规、机构职能，更新政策法规、人事信息。\n六、其他需要报告的事项\n无。\n',
    ],
  },
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      const { text } = sentence;
      for (const list of text.matchAll(/[^、,:"()]{2,12}(?:、[^、,:"()]{2,12}){3,40}/g)) {
        const seen = new Set<string>();
        let at = list.index;
        for (const item of list[0].split('、')) {
          if (seen.has(item) && item.length >= 3) ctx.report(sentence.span(at, at + item.length), 'twice', { item });
          // 「公开政策法规、…」: the verb before the first item is no part of it.
          seen.add(seen.size === 0 ? item.replace(/^.*(?:公开|包括|发布|公布|涉及)/, '') : item);
          at += item.length + 1;
        }
      }
    }
  },
});
